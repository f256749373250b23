namespace Serai.Directory.Accounts;

/// <summary>On only under <c>serai demo</c>: people may sign in as a persona without a password.</summary>
public sealed record DemoMode(bool On);
