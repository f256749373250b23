namespace Serai.Platform.Outcomes;

/// <summary>
/// Marks a class that changes records: one verb of the user's, with a nested <c>Command</c> and
/// <c>ExecuteAsync(command, change, ct)</c>. Pages, verbs and imports all call the same operation.
/// </summary>
public interface IOperation;
