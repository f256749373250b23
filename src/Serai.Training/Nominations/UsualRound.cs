using Serai.Platform.Language;

namespace Serai.Training.Nominations;

/// <summary>What a new round starts with. The project's own criteria are not public, so these are a proposal to be edited.</summary>
internal static class UsualRound
{
    public static IEnumerable<Criterion> Criteria(Guid callId) =>
    [
        Of(callId, 1, CriterionKind.Required, 3, true,
            "At least five years of work in the subject of the programme", "Au moins cinq ans de travail dans le domaine du programme",
            "Не менее пяти лет работы по теме программы", "Al menos cinco años de trabajo en la materia del programa"),
        Of(callId, 2, CriterionKind.Required, 2, true,
            "Good command of a working language of the programme (B2 or higher)", "Bonne maîtrise d'une langue de travail du programme (B2 ou plus)",
            "Хорошее владение рабочим языком программы (B2 или выше)", "Buen dominio de una lengua de trabajo del programa (B2 o superior)"),
        Of(callId, 3, CriterionKind.Required, 3, false,
            "Aptitude and readiness to train colleagues", "Aptitude et disponibilité à former des collègues",
            "Способность и готовность обучать коллег", "Aptitud y disposición para formar a colegas"),
        Of(callId, 4, CriterionKind.Required, 2, false,
            "Written commitment of the administration to keep the official in a post where the training is used", "Engagement écrit de l'administration à maintenir l'agent à un poste où la formation est utile",
            "Письменное обязательство администрации сохранить за сотрудником должность, где применяется обучение", "Compromiso escrito de la administración de mantener al funcionario en un puesto donde se aplique la formación"),
        Of(callId, 5, CriterionKind.Asset, 1, false,
            "Experience as a trainer", "Expérience de formateur", "Опыт преподавания", "Experiencia como formador"),
        Of(callId, 6, CriterionKind.Asset, 1, false,
            "Contributes to the balance of women and men in the cohort", "Contribue à l'équilibre entre femmes et hommes dans la cohorte",
            "Способствует гендерному балансу группы", "Contribuye al equilibrio entre mujeres y hombres en el grupo"),
    ];

    public static IEnumerable<AskedDocument> Documents(Guid callId) =>
    [
        new() { CallId = callId, Order = 1, Required = true, Name = Text("Curriculum vitae", "Curriculum vitae", "Биографическая справка", "Currículum vítae") },
        new() { CallId = callId, Order = 2, Required = false, Name = Text("Passport page with name and photograph", "Page du passeport avec nom et photographie", "Страница паспорта с именем и фотографией", "Página del pasaporte con nombre y fotografía") },
        new() { CallId = callId, Order = 3, Required = false, Name = Text("Certificates and diplomas", "Certificats et diplômes", "Сертификаты и дипломы", "Certificados y diplomas") },
    ];

    static Criterion Of(Guid callId, int order, CriterionKind kind, int weight, bool equivalent, string en, string fr, string ru, string es) =>
        new() { CallId = callId, Order = order, Kind = kind, Weight = weight, EquivalentAllowed = equivalent, Text = Text(en, fr, ru, es) };

    static LocalText Text(string en, string fr, string ru, string es) => LocalText.From([new("en", en), new("fr", fr), new("ru", ru), new("es", es)]);
}
