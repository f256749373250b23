using Serai.Platform.Language;

namespace Serai.Training.Rubrics;

internal static class RubricWords
{
    public static Message Of(RubricUse use) => new(use switch
    {
        RubricUse.Presentation => /*T*/"Presentations", RubricUse.Teaching => /*T*/"Teaching", _ => /*T*/"Certification",
    });
}
