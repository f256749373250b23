using Serai.Platform.Language;
using Serai.Platform.Time;

namespace Serai.Tests.Time;

public sealed class DeadlineLanguageTests
{
    private static readonly Phrases Shipped = Phrases.Load(typeof(Phrases).Assembly);
    private static readonly Deadline Nominations = Deadline.EndOf(new(2026, 4, 30), "Europe/Brussels");
    private static readonly DateTime Now = new(2026, 4, 27, 18, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("en", "1 May 2026, 02:59:59 (Almaty, UTC+05:00) = 30 April 2026, 23:59:59 (Brussels, UTC+02:00) · 3 days and 4 hours left")]
    [InlineData("fr", "1er mai 2026, 02:59:59 (Almaty, UTC+05:00) = 30 avril 2026, 23:59:59 (Bruxelles, UTC+02:00) · il reste 3 jours et 4 heures")]
    [InlineData("ru", "1 мая 2026 г., 02:59:59 (Алматы, UTC+05:00) = 30 апреля 2026 г., 23:59:59 (Брюссель, UTC+02:00) · осталось: 3 дня и 4 часа")]
    [InlineData("es", "1 de mayo de 2026, 02:59:59 (Almatý, UTC+05:00) = 30 de abril de 2026, 23:59:59 (Bruselas, UTC+02:00) · tiempo restante: 3 días y 4 horas")]
    public void A_deadline_reads_well_in_each_language(string language, string expected) =>
        DeadlineLine.Of(new Text(Shipped, Languages.Find(language)!, "Asia/Almaty"), Nominations, Now).ShouldBe(expected);

    [Theory]
    [InlineData("en", "end of 30 April 2026 (time of Brussels)"), InlineData("fr", "fin du 30 avril 2026 (heure de Bruxelles)")]
    [InlineData("ru", "до конца дня 30 апреля 2026 г. (время: Брюссель)"), InlineData("es", "fin del 30 de abril de 2026 (hora de Bruselas)")]
    public void The_rule_is_said_in_each_language(string language, string expected) =>
        new Text(Shipped, Languages.Find(language)!, "UTC").Say(Nominations.Rule).ShouldBe(expected);

    [Fact]
    public void A_time_of_day_is_said_with_its_place() =>
        Text.Plain.Say(Deadline.At(new(2026, 9, 14), new(9, 0), "Asia/Tbilisi").Rule).ShouldBe("14 September 2026, 09:00 (time of Tbilisi)");

    [Theory]
    [InlineData("ru", 1, "1 минуту назад"), InlineData("ru", 22, "22 минуты назад"), InlineData("fr", 1, "il y a 1 minute"), InlineData("es", 5, "hace 5 minutos")]
    public void How_long_ago_follows_the_grammar(string language, int minutes, string expected) =>
        new Text(Shipped, Languages.Find(language)!, "UTC").Ago(Now.AddMinutes(-minutes), Now).ShouldBe(expected);

    [Fact]
    public void A_placeholder_with_its_own_format_gets_the_value_as_it_is() =>
        new Text(Shipped, Languages.French, "UTC")["{0:N1} and {1}", 37.44, 12_000].ShouldBe("37,4 and 12\u202F000");
}
