using Serai.Platform.Language;
using Serai.Platform.Time;

namespace Serai.Training.Nominations;

/// <summary>Something that a nomination still lacks, and the page where it is put right (R67).</summary>
internal sealed record Gap(Message What, string Step, Guid? NomineeId)
{
    public static IReadOnlyList<Gap> Of(Nomination nomination, NominationCall call, DateTime now)
    {
        var gaps = new List<Gap>();
        if (!nomination.Named.Any())
            gaps.Add(new(new Message("No nominee has been named yet"), "", null));
        foreach (var nominee in nomination.Named.OrderBy(n => n.Order))
            OfNominee(nominee, nomination, call, now, gaps);
        if (nomination.HeadName.Length == 0 || nomination.HeadOffice.Length == 0)
            gaps.Add(new(new Message("Name and office of the Head of the administration are missing"), "letter", null));
        if (!nomination.ForHead)
            gaps.Add(new(new Message("Confirm that the nomination is made on behalf of the Head of the administration"), "letter", null));
        if (nomination.ContactName.Length == 0 || nomination.ContactEmail.Length == 0)
            gaps.Add(new(new Message("Name and mail address of a person to ask are missing"), "letter", null));
        return gaps;
    }

    static void OfNominee(Nominee nominee, Nomination nomination, NominationCall call, DateTime now, List<Gap> gaps)
    {
        var who = nominee.FullName.Length > 0 ? (object)nominee.FullName : new Message("nominee {0}", nominee.Order);
        void Add(string english, string step) => gaps.Add(new(new Message(english, who), step, nominee.Id));
        if (nominee.FamilyName.Length == 0 || nominee.GivenName.Length == 0)
            Add(/*T*/"{0}: the name as in the passport is missing", "person");
        if (nominee.Position.Length == 0 || nominee.Office.Length == 0)
            Add(/*T*/"{0}: position and office are missing", "work");
        if (nominee.Email.Length == 0)
            Add(/*T*/"{0}: the mail address is missing", "work");
        if (nominee.Languages.Length == 0)
            Add(/*T*/"{0}: no language has been named", "languages");
        if (nominee.Motivation.Length == 0)
            Add(/*T*/"{0}: the reason for the nomination is missing", "motivation");
        if (!nominee.Committed)
            Add(/*T*/"{0}: the commitment of the administration is missing", "motivation");
        // A document that may come later is a note on the page, not a gap.
        foreach (var document in call.Documents.Where(d => d.Required && !MayComeLater(d, now)).OrderBy(d => d.Order))
            if (!nomination.Kept.Any(f => f.NomineeId == nominee.Id && f.DocumentId == document.Id))
                gaps.Add(new(new Message("{0}: the document \"{1}\" is missing", who, document.Name.ToString()), "files", nominee.Id));
    }

    /// <summary>The last day counts in full, by Brussels time.</summary>
    public static bool MayComeLater(AskedDocument document, DateTime now) =>
        document.LateUntil is { } day && !Deadline.EndOf(day, Zones.Home).IsClosed(now);
}
