namespace Serai.TimeRelease.Commands;

/// <summary>An option whose value cannot be understood; ends with exit code 2.</summary>
sealed class UsageException(string message) : Exception(message);
