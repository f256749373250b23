using Serai.Platform.Language;

namespace Serai.Directory.Members;

public static class MemberWords
{
    public static Message Of(WcoRegion region) => region switch
    {
        WcoRegion.EastAndSouthernAfrica => new Message("East and Southern Africa"),
        WcoRegion.WestAndCentralAfrica => new Message("West and Central Africa"),
        WcoRegion.NorthAfricaNearAndMiddleEast => new Message("North of Africa, Near and Middle East"),
        WcoRegion.Europe => new Message("Europe"),
        WcoRegion.AsiaPacific => new Message("Asia/Pacific"),
        _ => new Message("Americas and the Caribbean"),
    };
}
