using Serai.Platform.Language;

namespace Serai.Training.WorkingGroups;

/// <summary>The questions that a new evaluation begins with, in the four languages of the interface; the officer changes them freely.</summary>
internal static class DefaultQuestions
{
    public static IReadOnlyList<(QuestionKind Kind, LocalText Text)> All { get; } =
    [
        (QuestionKind.Scale, Say("The objectives were met.", "Les objectifs ont été atteints.", "Цели достигнуты.", "Se cumplieron los objetivos.")),
        (QuestionKind.Scale, Say("The content fits my work.", "Le contenu correspond à mon travail.", "Содержание подходит для моей работы.", "El contenido se ajusta a mi trabajo.")),
        (QuestionKind.Scale, Say("The experts explained well.", "Les experts ont bien expliqué.", "Эксперты хорошо объясняли.", "Los expertos explicaron bien.")),
        (QuestionKind.Scale, Say("The interpretation was good.", "L’interprétation était bonne.", "Перевод был хорошим.", "La interpretación fue buena.")),
        (QuestionKind.Scale, Say("The venue and the arrangements were good.", "Le lieu et l’organisation étaient satisfaisants.", "Место и организация были хорошими.", "El lugar y la organización fueron buenos.")),
        (QuestionKind.Text, Say("What should we do differently?", "Que devrions-nous faire autrement ?", "Что нам следует изменить?", "¿Qué deberíamos hacer de otra manera?")),
        (QuestionKind.Text, Say("Which session helped you most?", "Quelle séance vous a le plus aidé ?", "Какое занятие помогло вам больше всего?", "¿Qué sesión le ayudó más?")),
    ];

    static LocalText Say(string en, string fr, string ru, string es) => LocalText.From([new("en", en), new("fr", fr), new("ru", ru), new("es", es)]);
}
