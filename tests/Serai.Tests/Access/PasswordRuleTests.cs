using System.Text;
using Serai.Directory.Accounts;

namespace Serai.Tests.Access;

public sealed class PasswordRuleTests
{
    [Theory]
    [InlineData("short7!")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("password1")]
    [InlineData("Qwertyuiop")]
    [InlineData("Serai2026!")]
    [InlineData("wco-jica-2026")]
    [InlineData("Leyla-Testova1")]
    [InlineData("MasterTrainer#1")]
    public void What_is_guessed_first_is_refused(string password) =>
        PasswordRules.Against(password, "leyla.testova@customs.example", "Leyla Testova").ShouldNotBeNull();

    [Theory]
    [InlineData("lantern bridge seven otters")]
    [InlineData("пять синих чайников")]
    [InlineData("4821 7733 9016 24")]
    [InlineData("k3#Vq9!z")]
    public void Nothing_is_asked_about_capitals_digits_and_signs(string password) =>
        PasswordRules.Against(password, "leyla.testova@customs.example", "Leyla Testova").ShouldBeNull();

    [Fact]
    public void Long_passwords_are_welcome_up_to_256_characters()
    {
        var many = string.Join(' ', Enumerable.Range(1, 40).Select(i => $"w{i}ord"));
        PasswordRules.Against(many[..200], "a@b.example", "A").ShouldBeNull();
        PasswordRules.Against(new string('x', 200) + many, "a@b.example", "A").ShouldNotBeNull();
    }

    /// <summary>RFC 6238, appendix B, cut to six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        TimeCode.At(Encoding.ASCII.GetBytes("12345678901234567890"), seconds / 30).ShouldBe(code);

    [Fact]
    public void The_secret_is_written_as_apps_read_it()
    {
        TimeCode.Base32(Encoding.ASCII.GetBytes("12345678901234567890")).ShouldBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        TimeCode.Address(Encoding.ASCII.GetBytes("12345678901234567890"), "leyla+x@example.org")
            .ShouldBe("otpauth://totp/Serai%3Aleyla%2Bx%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Serai&algorithm=SHA1&digits=6&period=30");
    }
}
