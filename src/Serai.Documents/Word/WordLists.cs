using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Serai.Documents.Word;

/// <summary>List definitions: one for bullets, and one instance for every numbered list so that each begins at 1.</summary>
internal sealed class WordLists
{
    private readonly Numbering _numbering;
    private int _last = 1;

    public WordLists(MainDocumentPart main)
    {
        _numbering = new Numbering(
            Definition(0, NumberFormatValues.Bullet, "•"),
            Definition(1, NumberFormatValues.Decimal, "%1."),
            new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 });
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = _numbering;
    }

    public const int Bullets = 1;

    public int NewNumbers()
    {
        _numbering.Append(new NumberingInstance(
            new AbstractNumId { Val = 1 },
            new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 })
        {
            NumberID = ++_last,
        });
        return _last;
    }

    private static AbstractNum Definition(int id, NumberFormatValues format, string text) => new(
        new MultiLevelType { Val = MultiLevelValues.SingleLevel },
        new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = format },
            new LevelText { Val = text },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "425", Hanging = "340" }),
            new NumberingSymbolRunProperties(new Color { Val = HouseLook.Accent }))
        {
            LevelIndex = 0,
        })
    {
        AbstractNumberId = id,
    };
}
