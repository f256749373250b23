using System.Text;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Reading.Files;
using Serai.TimeRelease.Engine.Reading.Ocel;

namespace Serai.TimeRelease.Tests.Reading.Files;

public sealed class OcelTests
{
    const string Log = """
        {
          "objectTypes": [{"name": "truck", "attributes": []}, {"name": "declaration", "attributes": [{"name": "lane", "type": "string"}]}],
          "eventTypes": [{"name": "arrival", "attributes": []}, {"name": "release", "attributes": [{"name": "officer", "type": "string"}]}],
          "events": [
            {"id": "e1", "type": "arrival", "time": "2025-03-19T11:30:00Z", "attributes": [], "relationships": [{"objectId": "t1", "qualifier": "arrives"}, {"objectId": "d1", "qualifier": "with"}, {"objectId": "d2", "qualifier": "with"}, {"objectId": "d2", "qualifier": "again"}]},
            {"id": "e2", "type": "release", "time": "2025-03-19T12:30:00Z", "attributes": [{"name": "officer", "value": "Petrov"}], "relationships": [{"objectId": "d1", "qualifier": ""}]},
            {"id": "e3", "type": "release", "time": "yesterday", "attributes": [], "relationships": [{"objectId": "d2", "qualifier": ""}]},
            {"id": "e4", "type": "gate-out", "time": "2025-03-19T13:30:00Z", "relationships": [{"objectId": "t1", "qualifier": ""}]}
          ],
          "objects": [
            {"id": "t1", "type": "truck", "attributes": []},
            {"id": "d1", "type": "declaration", "attributes": [{"name": "lane", "time": "1970-01-01T00:00:00Z", "value": "green"}, {"name": "lane", "time": "2025-03-19T12:00:00Z", "value": "red"}]},
            {"id": "d2", "type": "declaration", "attributes": []}
          ]
        }
        """;

    readonly Problems _problems = new();

    [Fact]
    public void An_object_type_must_be_named_where_there_are_several_and_the_answer_lists_them_with_counts()
    {
        var refused = Should.Throw<UnreadableFileException>(() => Read(Log, null));
        refused.Code.ShouldBe(FileCodes.ObjectTypeUnclear);
        refused.Found.ShouldContain("declaration (3 events)");
        refused.Found.ShouldContain("truck (2 events)");
    }

    [Fact]
    public void An_event_belongs_to_every_object_of_the_type_once()
    {
        var log = Read(Log, "declaration");
        log.CaseNames.ShouldBe(["d1", "d2"]);
        log.EventCount.ShouldBe(3);
        log.Segment("lane")!.Of(0).ShouldBe("green");
        log.Segment("lane")!.Of(1).ShouldBeNull();
        log.ActorNames.ShouldBe(["Petrov"]);
        _problems.Details.ShouldContain(p => p.Row == 3 && p.Code == ProblemCodes.TimeUnreadable);
        _problems.CountOf(FileCodes.EventWithoutObject).ShouldBe(1);
    }

    [Fact]
    public void A_type_that_is_not_there_is_told() => Should.Throw<UnreadableFileException>(() => Read(Log, "wagon")).Code.ShouldBe(FileCodes.ObjectTypeUnknown);

    [Theory]
    [InlineData("{\"events\": [", FileCodes.Damaged)]
    [InlineData("{\"a\": 1}", FileCodes.WrongFormat)]
    [InlineData("{\"events\": [], \"objects\": []}", ProblemCodes.FileEmpty)]
    [InlineData("{\"events\": [{\"id\": 1, \"type\": {\"x\": []}, \"time\": null}], \"objects\": [7]}", ProblemCodes.FileEmpty)]
    public void Json_that_is_no_log_is_told(string json, string code) => Should.Throw<UnreadableFileException>(() => Read(json, null)).Code.ShouldBe(code);

    [Fact]
    public void Json_nested_without_end_is_refused()
    {
        var deep = "{\"objects\": " + new string('[', 100_000) + new string(']', 100_000) + ", \"events\": []}";
        Should.Throw<UnreadableFileException>(() => Read(deep, null)).Code.ShouldBe(FileCodes.Damaged);
    }

    EventLog Read(string json, string? type) =>
        OcelJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), "log.json", new EventMapping { Case = type, By = ["lane"], Actor = "officer" }, new ReadOptions(), _problems);
}
