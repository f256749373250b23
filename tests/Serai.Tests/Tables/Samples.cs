using System.Text;
using Serai.Platform.Tables;
using Serai.Platform.Tables.Imports;

namespace Serai.Tests.Tables;

internal static class Samples
{
    public static readonly ImportKind People = new("people", "People",
    [
        new("email", "E-mail", ColumnKind.Email) { IsKey = true, IsRequired = true, Aliases = ["Courriel", "Электронная почта", "Correo electrónico"] },
        new("name", "Family name") { IsRequired = true, Aliases = ["Nom de famille", "Фамилия", "Apellido"], MaxLength = 40 },
        new("born", "Date of birth", ColumnKind.Date) { Aliases = ["Date de naissance", "Дата рождения", "Fecha de nacimiento"] },
        new("hours", "Hours", ColumnKind.Integer) { Aliases = ["Heures", "Часы", "Horas"] },
        new("score", "Score", ColumnKind.Decimal) { Aliases = ["Note", "Оценка", "Nota"] },
        new("country", "Country", ColumnKind.Country) { Aliases = ["Pays", "Страна", "País"] },
        new("role", "Role", ColumnKind.Choice) { Aliases = ["Rôle", "Роль", "Función"], Choices = [new("trainer", "Master Trainer", "Formateur", "Тренер"), new("expert", "Expert")] },
        new("sex", "Sex", ColumnKind.Sex) { Aliases = ["Sexe", "Пол", "Sexo"] },
        new("active", "Active", ColumnKind.YesNo) { Aliases = ["Actif", "Активен", "Activo"] },
    ])
    {
        CountryOf = text => text switch { "KE" or "Kenya" or "Кения" => "KE", "FJ" or "Fiji" => "FJ", _ => null },
    };

    public static TableReader Csv(string text, TableOptions? options = null) => Table(Encoding.UTF8.GetBytes(text), "people.csv", options);

    public static TableReader Table(byte[] bytes, string name = "people.csv", TableOptions? options = null) => TableReader.Open(new MemoryStream(bytes), name, options);

    public static Task<ImportResult> Read(string csv, ImportOptions? options = null, ImportMatcher? matcher = null, ImportKind? kind = null) =>
        Read(Csv(csv), options, matcher, kind);

    public static Task<ImportResult> Read(TableReader table, ImportOptions? options = null, ImportMatcher? matcher = null, ImportKind? kind = null) =>
        ImportReading.ReadAsync(table, kind ?? People, options ?? ImportOptions.Default, matcher ?? AllNew, TestContext.Current.CancellationToken);

    public static readonly ImportMatcher AllNew = (rows, _) => Task.FromResult<IReadOnlyList<ImportMatch>>([.. rows.Select(_ => ImportMatch.New)]);
}
