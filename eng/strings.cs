#:project ../src/Serai.Platform/Serai.Platform.csproj
#:property PublishAot=false

// The texts of the interface: `dotnet run eng/strings.cs -- check` lists what is missing, unused or misshapen and exits with 1 when there
// is any; `dotnet run eng/strings.cs -- sync` rewrites src/*/Text/{fr,ru,es}.po from the source and keeps what is translated.
using Serai.Platform.Language;

var root = PhraseCatalogue.FindRoot(Environment.CurrentDirectory);
var catalogue = PhraseCatalogue.Read(root);
switch (args)
{
    case ["check"]:
        var problems = catalogue.Check();
        foreach (var problem in problems) Console.Error.WriteLine(problem);
        Console.WriteLine($"{catalogue.Modules.Sum(m => m.Phrases.Count)} phrases, {problems.Count} problems");
        return problems.Count == 0 ? 0 : 1;
    case ["sync"]:
        try
        {
            foreach (var file in catalogue.Sync()) Console.WriteLine(file);
            return 0;
        }
        catch (PoException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            return 1;
        }
    default:
        Console.Error.WriteLine("usage: dotnet run eng/strings.cs -- check|sync");
        return 2;
}
