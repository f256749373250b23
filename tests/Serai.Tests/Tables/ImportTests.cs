using System.Text;
using Serai.Platform.Language;
using Serai.Platform.Tables.Imports;

namespace Serai.Tests.Tables;

public sealed class ImportTests
{
    [Theory]
    [InlineData("E-mail,Family name,Date of birth,Hours,Score,Country,Role,Sex,Active")]
    [InlineData("COURRIEL,nom de famille,Date de naissance,HEURES,Note,pays,Role,sexe,actif")]
    [InlineData("Электронная почта,Фамилия,Дата рождения,Часы,Оценка,Страна,Роль,Пол,Активен")]
    [InlineData("correo electronico,Apellido,Fecha de nacimiento,Horas,Nota,Pais,Funcion,Sexo,Activo")]
    public async Task Headers_in_any_interface_language_are_found(string headers)
    {
        var result = await Samples.Read(headers + "\na@example.org,Sadykova,1990-05-17,12,3.5,Кения,Тренер,ж,oui\n");
        result.IsReady.ShouldBeTrue();
        result.Ignored.ShouldBeEmpty();
        var values = result.Rows.ShouldHaveSingleItem().Values;
        values.Text("email").ShouldBe("a@example.org");
        values.Date("born").ShouldBe(new DateOnly(1990, 5, 17));
        values.Integer("hours").ShouldBe(12);
        values.Decimal("score").ShouldBe(3.5m);
        values.Text("country").ShouldBe("KE");
        values.Text("role").ShouldBe("trainer");
        values.Text("sex").ShouldBe("F");
        values.YesNo("active").ShouldBe(true);
    }

    [Fact]
    public async Task A_missing_required_column_is_named_and_nothing_is_read()
    {
        var result = await Samples.Read("E-mail,Shoe size\na@example.org,42\n");
        result.Faults.ShouldHaveSingleItem().ToString().ShouldContain("Family name");
        result.Ignored.ShouldBe(["Shoe size"]);
        result.Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mapping_chosen_by_a_person_wins()
    {
        var options = new ImportOptions { Mapping = new Dictionary<string, int> { ["name"] = 2, ["hours"] = -1 } };
        var result = await Samples.Read("E-mail,Family name,Passport name,Hours\na@example.org,wrong,RIGHT,none\n", options);
        result.Rows.Single().Values.Text("name").ShouldBe("RIGHT");
        result.Rows.Single().Status.ShouldBe(ImportStatus.Add);
        result.Ignored.ShouldBe(["Family name", "Hours"]);
    }

    [Fact]
    public async Task Two_columns_of_one_meaning_have_to_be_decided()
    {
        var result = await Samples.Read("E-mail,Family name,Nom de famille\na@example.org,A,B\n");
        result.Faults.ShouldHaveSingleItem().ToString().ShouldBe("The columns Family name (B) and Nom de famille (C) all mean Family name; leave only one of them, or choose one.");
    }

    [Theory]
    [InlineData("E-mail,Family name,Date of birth\na@example.org,A,31/02/2025\n", "Row 2, column Date of birth: “31/02/2025” is not a date; expected one such as 2026-04-30 or 30 April 2026")]
    [InlineData("E-mail,Family name\nexample.org,A\n", "Row 2, column E-mail: “example.org” is not a mail address; expected one such as name@example.org")]
    [InlineData("E-mail,Family name\na@example.org,\n", "Row 2, column Family name: There is no value; one is required")]
    [InlineData("E-mail,Family name,Hours\na@example.org,A,two\n", "Row 2, column Hours: “two” is not a number")]
    [InlineData("E-mail,Family name,Hours\na@example.org,A,2.5\n", "Row 2, column Hours: “2.5” is not a whole number")]
    [InlineData("E-mail,Family name,Country\na@example.org,A,Atlantis\n", "Row 2, column Country: “Atlantis” is not a known country or Member; expected a name or an ISO code such as KE")]
    [InlineData("E-mail,Family name,Role\na@example.org,A,king\n", "Row 2, column Role: “king” is not one of the values expected here: Master Trainer and Expert")]
    [InlineData("E-mail,Family name,Sex\na@example.org,A,q\n", "Row 2, column Sex: “q” is not a sex; expected F, M or X, or the word in an interface language")]
    [InlineData("E-mail,Family name,Active\na@example.org,A,perhaps\n", "Row 2, column Active: “perhaps” is neither yes nor no")]
    [InlineData("E-mail,Family name\na@example.org,A\0\n", "Row 2: Line 2 contains a NUL character.")]
    [InlineData("E-mail,Family name\na@example.org,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n", "Row 2, column Family name: This text has 47 characters; at most 40 are accepted")]
    public async Task A_problem_names_row_column_what_was_found_and_what_was_expected(string csv, string message)
    {
        var row = (await Samples.Read(csv)).Rows.ShouldHaveSingleItem();
        row.Status.ShouldBe(ImportStatus.Refused);
        row.Reasons.ShouldHaveSingleItem().Message.ToString().ShouldBe(message);
    }

    [Fact]
    public async Task All_problems_of_a_row_are_told_at_once()
    {
        var row = (await Samples.Read("E-mail,Family name,Hours\nx,,y\n")).Rows.Single();
        row.Reasons.Select(r => r.Column).ShouldBe(["E-mail", "Family name", "Hours"]);
    }

    [Fact]
    public async Task A_date_with_two_readings_is_asked_once_per_column_and_never_guessed()
    {
        const string csv = "E-mail,Family name,Date of birth\na@example.org,A,01.02.1990\nb@example.org,B,03.04.1991\nc@example.org,C,17.05.1992\n";
        var asked = await Samples.Read(csv);
        asked.Rows.ShouldBeEmpty();
        var question = asked.Questions.ShouldHaveSingleItem();
        question.Rows.ShouldBe(2);
        question.Text.ToString().ShouldBe("Which date is 01.02.1990 in the column Date of birth?");
        question.Options.Select(o => o.Label.ToString()).ShouldBe(["1 February 1990 (day first)", "2 January 1990 (month first)"]);
        question.Options[0].Hint.ShouldNotBeNull();
        question.Options[1].Hint.ShouldBeNull();

        var dayFirst = await Samples.Read(csv, Answer("born", "day-first"));
        dayFirst.Rows.Select(r => r.Values.Date("born")).ShouldBe([new DateOnly(1990, 2, 1), new DateOnly(1991, 4, 3), new DateOnly(1992, 5, 17)]);
        var monthFirst = await Samples.Read(csv, Answer("born", "month-first"));
        monthFirst.Rows[0].Values.Date("born").ShouldBe(new DateOnly(1990, 1, 2));
        monthFirst.Rows[2].Reasons.ShouldHaveSingleItem().Message.ToString().ShouldContain("has the day first");
    }

    [Fact]
    public async Task A_number_with_two_readings_is_asked_once_per_column()
    {
        const string csv = "E-mail;Family name;Score\na@example.org;A;1,234\nb@example.org;B;2,5\n";
        var question = (await Samples.Read(csv)).Questions.ShouldHaveSingleItem();
        question.Options.Select(o => o.Label.ToString()).ShouldBe(["1234: the sign separates thousands", "1.234: the sign is the decimal mark"]);
        (await Samples.Read(csv, Answer("score", "comma"))).Rows.Select(r => r.Values.Decimal("score")).ShouldBe([1.234m, 2.5m]);
        var thousands = await Samples.Read(csv, Answer("score", "point"));
        thousands.Rows[0].Values.Decimal("score").ShouldBe(1234m);
        thousands.Rows[1].Status.ShouldBe(ImportStatus.Refused);
    }

    [Fact]
    public async Task M_is_asked_only_where_it_could_be_mujer()
    {
        var plain = await Samples.Read("E-mail,Family name,Sex\na@example.org,A,M\nb@example.org,B,F\n");
        plain.Rows.Select(r => r.Values.Text("sex")).ShouldBe(["M", "F"]);
        const string spanish = "E-mail,Family name,Sexo\na@example.org,A,M\nb@example.org,B,H\n";
        (await Samples.Read(spanish)).Questions.ShouldHaveSingleItem().Options.Count.ShouldBe(2);
        (await Samples.Read(spanish, Answer("sex", "m-female"))).Rows.Select(r => r.Values.Text("sex")).ShouldBe(["F", "M"]);
    }

    [Fact]
    public async Task The_same_key_twice_in_the_file_flags_both_rows()
    {
        var result = await Samples.Read("E-mail,Family name\na@example.org,A\nb@example.org,B\nA@Example.org,C\n");
        result.Rows.Select(r => r.Status).ShouldBe([ImportStatus.Refused, ImportStatus.Add, ImportStatus.Refused]);
        result.Rows[0].Reasons.Single().Message.ToString().ShouldBe("Row 2, column E-mail: The same value stands in this file again, in row 4");
    }

    [Fact]
    public async Task Each_row_is_held_against_the_register()
    {
        var id = Guid.CreateVersion7();
        ImportMatcher matcher = (rows, _) => Task.FromResult<IReadOnlyList<ImportMatch>>([.. rows.Select(r => r.Text("email") switch
        {
            "same@example.org" => new ImportMatch.Found(Guid.CreateVersion7(), new Dictionary<string, object?> { ["email"] = "same@example.org", ["name"] = "Same" }),
            "changed@example.org" => new ImportMatch.Found(id, new Dictionary<string, object?> { ["email"] = "changed@example.org", ["name"] = "Old" }),
            "two@example.org" => new ImportMatch.Unclear(new Message("Two people have this address")),
            "closed@example.org" => new ImportMatch.Forbidden(new Message("The cohort is frozen")),
            _ => ImportMatch.New,
        })]);
        var result = await Samples.Read("E-mail,Family name,Hours\nnew@example.org,New,\nsame@example.org,Same,\nchanged@example.org,Newer,\ntwo@example.org,T,\nclosed@example.org,C,\nbad,B,\n", matcher: matcher);

        result.Rows.Select(r => r.Status).ShouldBe([ImportStatus.Add, ImportStatus.None, ImportStatus.Change, ImportStatus.Conflict, ImportStatus.Refused, ImportStatus.Refused]);
        result.Rows[2].Existing.ShouldBe(id);
        result.Rows[2].Changes.ShouldBe([new FieldChange("name", "Old", "Newer")]);
        result.Totals.ShouldBe(new ImportTotals(6, 1, 1, 1, 1, 2));
        result.Totals.Summary.ToString().ShouldBe("3 of 6 rows accepted: 1 new, 1 changed, 1 unchanged; 1 in conflict, 2 refused");
    }

    [Fact]
    public async Task Two_rows_that_mean_one_record_are_a_conflict()
    {
        var found = new ImportMatch.Found(Guid.CreateVersion7(), new Dictionary<string, object?>());
        var result = await Samples.Read("E-mail,Family name\na@example.org,A\nb@example.org,A\n", matcher: (rows, _) => Task.FromResult<IReadOnlyList<ImportMatch>>([.. rows.Select(_ => found)]));
        result.Rows.ShouldAllBe(r => r.Status == ImportStatus.Conflict);
    }

    [Fact]
    public async Task Rules_over_several_values_are_part_of_the_kind()
    {
        var kind = Samples.People with { Check = v => v.Integer("hours") > 40 && v.Text("role") == "expert" ? [new ImportRule("hours", new Message("An expert has at most 40 hours"))] : [] };
        var result = await Samples.Read("E-mail,Family name,Hours,Role\na@example.org,A,50,Expert\n", kind: kind);
        result.Rows.Single().Reasons.Single().Message.ToString().ShouldBe("Row 2, column Hours: An expert has at most 40 hours");
    }

    [Fact]
    public async Task The_whole_file_comes_back_with_status_and_reason_in_its_own_shape()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = Encoding.GetEncoding(1251);
        var bytes = page.GetBytes("Электронная почта;Фамилия;Примечание\r\na@example.org;Иванова;=1+1\r\n\r\nплохо;Петрова;\"a;b\"\r\n");
        using var table = Samples.Table(bytes);
        var result = await Samples.Read(table);
        var output = new MemoryStream();
        ImportAnswer.Write(table, result, Text.Plain, output);

        page.GetString(output.ToArray()).Replace("“плохо”", "X").ShouldBe(
            "Электронная почта;Фамилия;Примечание;status;reason\r\n"
            + "a@example.org;Иванова;'=1+1;add;\r\n"
            + ";;\r\n"
            + "плохо;Петрова;\"a;b\";refused;Row 4, column Электронная почта: X is not a mail address; expected one such as name@example.org\r\n".Replace("Row 4, column Электронная почта: X is not a mail address; expected one such as name@example.org", "\"Row 4, column Электронная почта: X is not a mail address; expected one such as name@example.org\""));
    }

    [Fact]
    public async Task Letters_that_the_encoding_lacks_turn_the_answer_into_utf8()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var table = Samples.Table(Encoding.GetEncoding(1252).GetBytes("Courriel;Nom de famille;Région\na@example.org;Hélène;Côte\n"));
        var kind = Samples.People with { Check = _ => [new ImportRule(null, new Message("Этого нельзя"))] };
        var output = new MemoryStream();
        ImportAnswer.Write(table, await Samples.Read(table, kind: kind), Text.Plain, output);
        output.ToArray()[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        Encoding.UTF8.GetString(output.ToArray()).ShouldContain("Hélène;Côte;refused;Row 2: Этого нельзя");
    }

    [Fact]
    public async Task A_file_that_was_given_back_can_be_sent_again()
    {
        using var table = Samples.Csv("E-mail,Family name\na@example.org,=A\n");
        var output = new MemoryStream();
        ImportAnswer.Write(table, await Samples.Read(table), Text.Plain, output);
        var again = await Samples.Read(Encoding.UTF8.GetString(output.ToArray()));
        again.Rows.Single().Values.Text("name").ShouldBe("=A");
    }

    [Fact]
    public async Task Ten_thousand_rows_are_read_matched_and_given_back()
    {
        var csv = new StringBuilder("E-mail,Family name,Date of birth,Hours,Score,Country,Role,Sex,Active\n");
        for (var i = 0; i < 10_000; i++) csv.Append($"officer{i}@example.org,Officer {i},{1960 + i % 40}-0{1 + i % 9}-1{i % 9},{i % 40},{i % 50}.5,KE,Expert,F,yes\n");
        using var table = Samples.Csv(csv.ToString());
        var batches = 0;
        var result = await Samples.Read(table, matcher: (rows, ct) => { batches++; return Samples.AllNew(rows, ct); });
        result.Totals.Add.ShouldBe(10_000);
        batches.ShouldBe(20);
        var output = new MemoryStream();
        ImportAnswer.Write(table, result, Text.Plain, output);
        Encoding.UTF8.GetString(output.ToArray()).Split("\r\n").Length.ShouldBe(10_002);
    }

    [Fact]
    public async Task A_workbook_comes_back_as_a_workbook_with_its_types_and_can_be_sent_again()
    {
        static string Inline(string cell, string text) => $"<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
        var bytes = Files.Archives.Xlsx("<row r=\"1\">" + Inline("A1", "E-mail") + Inline("B1", "Family name") + Inline("C1", "Hours") + Inline("D1", "Score")
            + "</row><row r=\"2\">" + Inline("A2", "a@example.org") + Inline("B2", "=1+1") + "<c r=\"C2\"><v>12</v></c><c r=\"D2\"><v>3.125</v></c></row>"
            + "<row r=\"4\">" + Inline("A4", "bad") + Inline("B4", "B") + "<c r=\"C4\"><v>7</v></c><c r=\"D4\"><v>4</v></c></row>");
        using var table = Samples.Table(bytes, "people.xlsx");
        var output = new MemoryStream();
        ImportAnswer.Write(table, await Samples.Read(table), Text.Plain, output).ShouldBe(".xlsx");

        using var again = Samples.Table(output.ToArray(), "people.xlsx");
        again.Headers.ShouldBe(["E-mail", "Family name", "Hours", "Score", "status", "reason"]);
        var rows = again.Rows().ToList();
        rows.Select(r => r.Number).ShouldBe([2, 4]);
        rows[0].Cells.Select(c => c.Text).ShouldBe(["a@example.org", "=1+1", "12", "3.125", "add"]);
        rows[0][2].Value.ShouldBe(12d);
        rows[1][5].Text.ShouldContain("“bad” is not a mail address");
        (await Samples.Read(again)).Ignored.ShouldBe(["status", "reason"]);
    }

    private static ImportOptions Answer(string column, string answer) => new() { Answers = new Dictionary<string, string> { [column] = answer } };
}
