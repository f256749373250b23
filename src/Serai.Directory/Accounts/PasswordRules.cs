using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Serai.Platform.Language;

namespace Serai.Directory.Accounts;

/// <summary>
/// What a password must be: 8 characters or more, not a common one, not made of the words of this house or of the person's own name.
/// Nothing is asked about capitals, digits or signs, and nothing is ever cut off.
/// </summary>
static class PasswordRules
{
    public const int Shortest = 8;
    public const int Longest = 256;

    static readonly string[] OwnWords =
    [
        "mastertrainer", "accelerate", "programme", "password", "customs", "douane", "aduana", "secret", "letmein", "welcome", "brussels", "geoint",
        "serai", "trainer", "master", "cohort", "jica", "wcoomd", "wco", "omd", "mtp", "admin", "таможня", "пароль",
    ];

    static readonly Lazy<HashSet<string>> Common = new(ReadCommon);

    /// <summary>Why the password is refused; null when it is good.</summary>
    public static Message? Against(string password, string mail, string name)
    {
        if (password.Length < Shortest)
            return new Message(/*T*/"A password needs at least {0} characters. Four words that do not belong together are good, and easy to remember.", Shortest);
        if (password.Length > Longest)
            return new Message(/*T*/"A password can have at most {0} characters.", Longest);
        if (password.Distinct().Count() < 4 || Common.Value.Contains(password.ToLowerInvariant()))
            return new Message(/*T*/"This password is on the list of common passwords that are tried first. Choose another.");
        return IsMadeOf(password, mail, name)
            ? new Message(/*T*/"This password is made of your own name or of words of this work, which are tried first. Add something that nobody would guess.")
            : null;
    }

    static bool IsMadeOf(string password, string mail, string name)
    {
        var left = new string([.. password.ToLowerInvariant().Where(char.IsLetter)]);
        var own = mail.ToLowerInvariant().Split('@', '.', '-', '_').Concat(name.ToLowerInvariant().Split(' ', '-', '\'')).Where(w => w.Length >= 3);
        foreach (var word in own.Concat(OwnWords).OrderByDescending(w => w.Length))
            left = left.Replace(word, "", StringComparison.Ordinal);
        var hadLetters = password.Any(char.IsLetter);
        return hadLetters && left.Length < 4 && left.Length < password.Count(char.IsLetter);
    }

    static HashSet<string> ReadCommon()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("passwords/common.json")
            ?? throw new InvalidOperationException("The list of common passwords is missing from the build.");
        return JsonSerializer.Deserialize<string[]>(stream)!.Where(p => p.Length >= Shortest).Select(p => p.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
    }
}

/// <summary>The same rules for whatever sets a password through the identity library, such as the command line.</summary>
sealed class PasswordRulesForIdentity : IPasswordValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(PasswordRules.Against(password ?? "", user.Email ?? "", user.DisplayName) is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = problem.ToString() })
            : IdentityResult.Success);
}
