using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Training.Rubrics;

namespace Serai.Training.Certification;

/// <summary>Puts the standard rubric for teaching real trainees into use, where an installation has none.</summary>
internal sealed class UseTeachingRubric(SeraiDb db, Reader reader) : IOperation
{
    public const string Code = "RB-TEACH";

    public async Task<Outcome> ExecuteAsync(Change change, CancellationToken ct)
    {
        if (!reader.Can(Can.RunProgrammes))
            return Outcome.Missing;
        if (await db.Set<Rubric>().AnyAsync(r => r.Use == RubricUse.Teaching && r.ProgrammeId == null, ct))
            return Outcome.Wrong("", "There is a rubric for teaching already.");
        db.Add(Standard());
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }

    internal static Rubric Standard(Guid? id = null)
    {
        var rubric = new Rubric
        {
            Id = id ?? Guid.CreateVersion7(), Code = Code, Use = RubricUse.Teaching, PassPercent = 60, ModerateAbovePercent = 15,
            Name = Words("Teaching real trainees at WG5", "Enseigner à de vrais stagiaires au GT5", "Преподавание слушателям на РГ5", "Enseñanza a participantes reales en el GT5"),
        };
        LocalText[] criteria =
        [
            Words("Sets objectives and comes back to them", "Fixe des objectifs et y revient", "Ставит цели и возвращается к ним", "Fija objetivos y vuelve a ellos"),
            Words("Masters the subject", "Maîtrise le sujet", "Владеет предметом", "Domina la materia"),
            Words("Lets the trainees work", "Fait travailler les stagiaires", "Вовлекает слушателей в работу", "Hace trabajar a los participantes"),
            Words("Handles questions", "Répond aux questions", "Отвечает на вопросы", "Responde a las preguntas"),
            Words("Uses the regional materials", "Utilise les supports régionaux", "Использует региональные материалы", "Utiliza los materiales regionales"),
            Words("Checks what was learnt", "Vérifie les acquis", "Проверяет усвоенное", "Comprueba lo aprendido"),
        ];
        rubric.Criteria.AddRange(criteria.Select((name, i) => new RubricCriterion { RubricId = rubric.Id, Order = i + 1, Name = name, MostPoints = 4 }));
        return rubric;
    }

    static LocalText Words(string en, string fr, string ru, string es) => LocalText.From([new("en", en), new("fr", fr), new("ru", ru), new("es", es)]);
}
