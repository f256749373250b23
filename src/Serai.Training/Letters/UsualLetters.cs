using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.Training.Letters;

/// <summary>The letter that a new installation starts with, in four languages. An edited one is a row of the register.</summary>
internal static class UsualLetters
{
    public const string Nomination = "nomination";

    public static async Task<IReadOnlyList<LetterTemplate>> AllAsync(SeraiDb db, CancellationToken ct)
    {
        var own = await db.Set<LetterTemplate>().AsNoTracking().OrderBy(t => t.Code).ToListAsync(ct);
        return own.Any(t => t.Code == Nomination) ? own : [Invitation(), .. own];
    }

    public static async Task<LetterTemplate?> FindAsync(SeraiDb db, string code, CancellationToken ct) =>
        (await AllAsync(db, ct)).FirstOrDefault(t => t.Code == code);

    public static string SalutationIn(string language) => Languages.Primary(language) switch
    {
        "fr" => "Madame la Directrice générale, Monsieur le Directeur général",
        "ru" => "руководитель таможенной администрации",
        "es" => "Director General o Directora General",
        _ => "Director General",
    };

    static LetterTemplate Invitation() => new()
    {
        Code = Nomination,
        Type = "IL",
        Name = Of("Invitation to nominate", "Invitation à désigner des candidats", "Приглашение к выдвижению кандидатов", "Invitación a designar candidatos"),
        Subject = Of(
            "Invitation to nominate officials: {programme}",
            "Invitation à désigner des agents : {programme}",
            "Приглашение к выдвижению сотрудников: {programme}",
            "Invitación a designar funcionarios: {programme}"),
        Body = Of(English, French, Russian, Spanish),
    };

    static LocalText Of(string en, string fr, string ru, string es) => LocalText.From([new("en", en), new("fr", fr), new("ru", ru), new("es", es)]);

    const string English = """
        Dear {salutation},

        I am pleased to inform you that the World Customs Organization (WCO), together with the Japan International Cooperation Agency (JICA) and Japan Customs, will hold the following programme: {programme}.

        The programme leads the same officials through five working groups and intersessional activities to their certification as Master Trainers, who then train their colleagues. It starts in {start}.

        {administration} is invited to nominate at most {nominees} officials. The nomination is made on behalf of the Head of the administration, through the personal link that comes with this letter. It states the names and positions of the nominees.

        Nominations are accepted until: {deadline}. On your clock this is {deadline-here}.

        Nominees are considered against these criteria:

        {criteria}

        Each nominee brings these documents:

        {documents}

        Should you require any further information or clarification, please do not hesitate to write to {contact}.

        I look forward to receiving nominations of suitably qualified officials. Thank you for your ongoing support and cooperation.

        Yours sincerely,
        """;

    const string French = """
        {salutation},

        J'ai le plaisir de vous informer que l'Organisation mondiale des douanes (OMD), avec l'Agence japonaise de coopération internationale (JICA) et la Douane japonaise, organise le programme suivant : {programme}.

        Le programme conduit les mêmes agents, par cinq groupes de travail et des activités intersessions, à la certification de formateur principal ; ils forment ensuite leurs collègues. Il commence en {start}.

        {administration} est invitée à désigner au plus {nominees} agents. La désignation se fait au nom du chef de l'administration, par le lien personnel joint à cette lettre. Elle indique les noms et fonctions des personnes désignées.

        Les désignations sont acceptées jusqu'à : {deadline}. À votre heure, c'est le {deadline-here}.

        Les candidatures sont examinées selon les critères suivants :

        {criteria}

        Chaque personne désignée fournit les documents suivants :

        {documents}

        Pour tout renseignement, veuillez écrire à {contact}.

        Dans l'attente de vos désignations, je vous remercie de votre soutien et de votre coopération.

        Je vous prie d'agréer l'expression de ma considération distinguée.
        """;

    const string Russian = """
        Уважаемый {salutation}!

        Имею честь сообщить, что Всемирная таможенная организация (ВТамО) совместно с Японским агентством международного сотрудничества (JICA) и таможней Японии проводит следующую программу: {programme}.

        В программе одни и те же сотрудники проходят пять рабочих групп и межсессионные задания, получают сертификат Мастера-тренера и затем обучают коллег. Начало программы: {start}.

        Администрации ({administration}) предлагается выдвинуть не более {nominees} сотрудников. Выдвижение производится от имени руководителя администрации по персональной ссылке, приложенной к настоящему письму, с указанием имён и должностей кандидатов.

        Кандидатуры принимаются до: {deadline}. По вашему времени: {deadline-here}.

        Кандидаты рассматриваются по следующим критериям:

        {criteria}

        Каждый кандидат представляет следующие документы:

        {documents}

        С вопросами просим обращаться по адресу {contact}.

        Рассчитываем на выдвижение хорошо подготовленных сотрудников и благодарим за постоянную поддержку и сотрудничество.

        С уважением,
        """;

    const string Spanish = """
        Estimado {salutation}:

        Me complace informarle de que la Organización Mundial de Aduanas (OMA), junto con la Agencia de Cooperación Internacional del Japón (JICA) y la Aduana del Japón, celebrará el siguiente programa: {programme}.

        El programa lleva a los mismos funcionarios, a través de cinco grupos de trabajo y actividades intersesionales, a la certificación de Formador Maestro; después forman a sus colegas. Comienza en {start}.

        Se invita a {administration} a designar como máximo {nominees} funcionarios. La designación se hace en nombre del jefe de la administración, mediante el enlace personal que acompaña a esta carta, e indica los nombres y cargos de las personas designadas.

        Las designaciones se aceptan hasta: {deadline}. En su hora local: {deadline-here}.

        Las candidaturas se examinan según los siguientes criterios:

        {criteria}

        Cada persona designada aporta los siguientes documentos:

        {documents}

        Para cualquier información o aclaración, escriba a {contact}.

        Quedo a la espera de sus designaciones y le agradezco su continuo apoyo y cooperación.

        Atentamente,
        """;
}
