using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Ports;

namespace Serai.Training.Programmes;

/// <summary>Holidays of fixed date of the Members in Central Asia and the Caucasus, from general knowledge.</summary>
internal sealed class HolidaysDemo(SeraiDb db, Reader reader, TimeProvider time) : IDemoLoader
{
    public int Order => 105;

    sealed record Row(string Member, string[] Days, Dictionary<string, string> Name);

    sealed record HolidayFile(Row[] Holidays);

    public async Task LoadAsync(CancellationToken ct)
    {
        var members = await db.Set<Member>().ToDictionaryAsync(m => m.Code, m => m.Id, ct);
        foreach (var row in Sample.Read<HolidayFile>("holidays.json").Holidays)
            foreach (var day in row.Days.Select(d => SampleShapes.Day("2000-" + d)!.Value))
                db.Add(new Holiday { OfMember = members[row.Member], Month = day.Month, Day = day.Day, Name = row.Name.Local(), Unconfirmed = true });
        await db.SaveAsync(reader.Change("Joint Project loaded: holidays of fixed date", time), ct);
    }
}
