using System.IO.Compression;
using System.Text;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Reading.Files;
using Serai.TimeRelease.Engine.Reading.Tables;
using Serai.TimeRelease.Engine.Reading.Xes;

namespace Serai.TimeRelease.Tests.Reading.Files;

public sealed class XesTests
{
    const string Log = """
        <?xml version="1.0" encoding="UTF-8"?>
        <log xes.version="1.0" xmlns="http://www.xes-standard.org/">
          <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
          <global scope="event"><string key="org:resource" value="unknown"/></global>
          <string key="concept:name" value="Post A"/>
          <trace><string key="concept:name" value="D1"/><string key="lane" value="green"/>
            <event><string key="concept:name" value="arrival"/><date key="time:timestamp" value="2025-03-19T16:30:00.000+05:00"/></event>
            <event><string key="concept:name" value="control"/><date key="time:timestamp" value="2025-03-19T16:40:00+05:00"/><string key="lifecycle:transition" value="start"/><string key="org:resource" value="Customs"/><list key="x"><values><string key="concept:name" value="inner"/></values></list></event>
            <event><string key="concept:name" value="control"/><date key="time:timestamp" value="2025-03-19T17:00:00+05:00"/><string key="lifecycle:transition" value="complete"/><string key="org:resource" value="Customs"/></event>
          </trace>
          <trace><string key="concept:name" value="D2"/></trace>
          <trace>
            <event><string key="concept:name" value="arrival"/><date key="time:timestamp" value="2025-03-19T18:00:00+05:00"/></event>
          </trace>
          <trace><string key="concept:name" value="D3"/><string key="lane" value="red"/>
            <event><string key="concept:name" value="arrival"/></event>
            <event><date key="time:timestamp" value="2025-03-19T18:00:00+05:00"/></event>
            <event><string key="concept:name" value="release"/><date key="time:timestamp" value="2025-03-19T19:00:00+05:00"/></event>
          </trace>
        </log>
        """;

    readonly Problems _problems = new();

    [Fact]
    public void Traces_become_cases_and_a_start_and_its_complete_one_event()
    {
        var log = Read(Encoding.UTF8.GetBytes(Log));
        log.CaseNames.ShouldBe(["D1", "D3"]);
        log.EventCount.ShouldBe(3);
        log.EventNames.ShouldBe(["arrival", "control", "release"]);
        (log.TimeMicros[1] - log.StartMicros![1]).ShouldBe(20 * 60 * 1_000_000L);
        log.ActorNames.ShouldContain("Customs");
        log.ActorNames.ShouldContain("unknown");
        log.Segment("case:lane")!.Of(1).ShouldBe("red");
    }

    [Fact]
    public void Missing_keys_are_told_with_the_number_of_the_event_and_the_key()
    {
        using var back = new StringWriter();
        var log = Read(Encoding.UTF8.GetBytes(Log), new RefusedRows(back));
        _problems.Details.ShouldContain(p => p.Code == ProblemCodes.CaseMissing && p.Row == 4 && p.Column == "case:concept:name");
        _problems.Details.ShouldContain(p => p.Code == ProblemCodes.TimeMissing && p.Row == 5 && p.Column == "time:timestamp");
        _problems.Details.ShouldContain(p => p.Code == ProblemCodes.EventMissing && p.Row == 6 && p.Column == "concept:name");
        _problems.Details.ShouldContain(p => p.Code == ProblemCodes.CaseWithoutEvents && p.Found.Contains("D2"));
        back.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(4);
        log.CasesWithoutEvents.ShouldBe(1);
    }

    [Fact]
    public void A_packed_log_reads_like_a_plain_one()
    {
        Read(Packed(Encoding.UTF8.GetBytes(Log))).EventCount.ShouldBe(3);
        FileKinds.Recognise(new MemoryStream(Packed(Encoding.UTF8.GetBytes(Log))), "log.csv").ShouldBe(new RecognisedFile(FileKind.Xes, true) { NamePromises = ".csv" });
    }

    [Fact]
    public void A_packed_log_that_was_cut_off_keeps_what_was_whole_and_says_so()
    {
        var traces = string.Concat(Enumerable.Range(0, 2000).Select(i => $"<trace><string key=\"concept:name\" value=\"D{i}\"/><event><string key=\"concept:name\" value=\"arrival {i * 7919 % 1000}\"/><date key=\"time:timestamp\" value=\"2025-03-19T16:{i % 60:00}:00+05:00\"/></event></trace>"));
        var packed = Packed(Encoding.UTF8.GetBytes("<log>" + traces + "</log>"));
        var log = Read(packed[..(packed.Length / 2)]);
        log.CaseCount.ShouldBeInRange(500, 1500);
        _problems.CountOf(FileCodes.Damaged).ShouldBe(1);
    }

    [Fact]
    public void A_document_type_is_refused_before_anything_is_expanded()
    {
        var hostile = "<?xml version=\"1.0\"?><!DOCTYPE log [<!ENTITY a \"aaaaaaaaaa\">]><log><string key=\"concept:name\" value=\"&a;\"/></log>";
        Should.Throw<UnreadableFileException>(() => Read(Encoding.UTF8.GetBytes(hostile))).Code.ShouldBe(FileCodes.DocumentType);
    }

    [Fact]
    public void A_bomb_of_packed_spaces_is_refused()
    {
        var spaces = new byte[64 << 20];
        spaces.AsSpan().Fill((byte)' ');
        "<log>"u8.CopyTo(spaces);
        Should.Throw<UnreadableFileException>(() => Read(Packed(spaces))).Code.ShouldBe(FileCodes.Bomb);
    }

    [Fact]
    public void A_hundred_thousand_nested_elements_are_refused_or_passed_over_without_harm()
    {
        var deep = "<log>" + string.Concat(Enumerable.Repeat("<string key=\"a\" value=\"b\">", 100_000)) + string.Concat(Enumerable.Repeat("</string>", 100_000)) + "</log>";
        Should.Throw<UnreadableFileException>(() => Read(Encoding.UTF8.GetBytes(deep)));
    }

    [Fact]
    public void Stamps_without_an_offset_ask_for_the_zone()
    {
        var local = Log.Replace("+05:00", "", StringComparison.Ordinal);
        var log = Read(Encoding.UTF8.GetBytes(local));
        log.EventCount.ShouldBe(0);
        _problems.CountOf(ProblemCodes.ZoneMissing).ShouldBeGreaterThan(0);
        XesReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(local)), "log.xes", new EventMapping(), new ReadOptions { Zone = "Asia/Tashkent" }, new Problems()).TimeMicros[0]
            .ShouldBe(Read(Encoding.UTF8.GetBytes(Log)).TimeMicros[0]);
    }

    [Fact]
    public void Another_root_is_told() => Should.Throw<UnreadableFileException>(() => Read("<html><body/></html>"u8.ToArray())).Code.ShouldBe(FileCodes.WrongFormat);

    EventLog Read(byte[] bytes, RefusedRows? refused = null) =>
        XesReader.Read(new MemoryStream(bytes), "log.xes", new EventMapping { By = ["case:lane"] }, new ReadOptions(), _problems, refused);

    static byte[] Packed(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var packing = new GZipStream(memory, CompressionLevel.Optimal, leaveOpen: true)) packing.Write(bytes);
        return memory.ToArray();
    }
}
