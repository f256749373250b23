using System.Text.Json;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Keys;
using Serai.Platform.Pages;

namespace Serai.AuditRoom;

[Needs(Can.ReadAudit)]
sealed class VerifyModel : SeraiPage
{
    public AuditVerification.Result Result { get; private set; } = null!;

    public Checkpoint Checkpoint { get; private set; } = null!;

    public string CheckpointJson => JsonSerializer.Serialize(Checkpoint, JsonSerializerOptions.Web);

    public async Task OnGetAsync()
    {
        Result = await Get<AuditVerification>().VerifyAsync(null, Ct);
        Checkpoint = await Serai.Platform.Changes.Checkpoint.TakeAsync(Db, Get<KeyRing>().Receipts, Now, Ct);
    }
}
