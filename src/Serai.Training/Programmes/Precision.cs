namespace Serai.Training.Programmes;

/// <summary>How exactly a source states a date. A month is never shown as a day.</summary>
internal enum Precision { Day, Month, Year, Unknown }
