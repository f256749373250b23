namespace Serai.Directory.SigningIn;

/// <summary>The challenge sent to a device, kept on the server until the answer comes.</summary>
sealed record PasskeyState(string? State, Guid? AccountId)
{
    public const string SignIn = "passkey";
    public const string Add = "new-passkey";
}
