using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using SafeHome.LocalHost.FunctionApps;
using SafeHome.LocalHost.Queues;
using SafeHome.Storage.Queues;

namespace SafeHome.LocalHost.Tests.Queues;

public sealed class QueueEnvelopeTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_text_is_json_within_json()
    {
        var envelope = Wrap("plain \"text\"");

        envelope["Data"]!["message"]!.GetValue<string>().ShouldBe("\"plain \\\"text\\\"\"");
    }

    [Fact]
    public void The_metadata_are_those_of_the_functions_host()
    {
        var metadata = Wrap("plain text")["Metadata"]!.AsObject();

        metadata.Select(pair => pair.Key).ShouldBe(["DequeueCount", "Id", "InsertionTime", "NextVisibleTime", "PopReceipt", "sys"]);
        metadata["DequeueCount"]!.GetValue<string>().ShouldBe("2");
        metadata["Id"]!.GetValue<string>().ShouldBe("\"7fe1\"");
        metadata["PopReceipt"]!.GetValue<string>().ShouldBe("\"receipt\"");
        metadata["InsertionTime"]!.GetValue<DateTimeOffset>().ShouldBe(Noon);
        metadata["sys"]!["MethodName"]!.GetValue<string>().ShouldBe("MatchReport");
        metadata["sys"]!["UtcNow"]!.GetValue<DateTime>().ShouldBe(Noon.UtcDateTime);
        Guid.TryParse(metadata["sys"]!["RandGuid"]!.GetValue<string>(), out _).ShouldBeTrue();
    }

    [Fact]
    public void Properties_of_a_json_message_are_copied_into_the_metadata()
    {
        var metadata = Wrap("""{"report":"a1","schema":1,"nested":{"x":true},"none":null}""")["Metadata"]!;

        metadata["report"]!.GetValue<string>().ShouldBe("\"a1\"");
        metadata["schema"]!.GetValue<string>().ShouldBe("1");
        metadata["nested"]!["x"]!.GetValue<bool>().ShouldBeTrue();
        metadata["none"].ShouldBeNull();
    }

    [Fact]
    public void A_property_of_the_message_never_hides_what_the_queue_says()
    {
        var metadata = Wrap("""{"Id":"mine","DequeueCount":9,"sys":1}""")["Metadata"]!;

        metadata["Id"]!.GetValue<string>().ShouldBe("\"7fe1\"");
        metadata["DequeueCount"]!.GetValue<string>().ShouldBe("2");
        metadata["sys"].ShouldBeOfType<JsonObject>();
    }

    [Fact]
    public void Any_text_comes_back_whole_after_two_readings() => Check.QuickThrowOnFailure(Prop.ForAll<string>(text =>
    {
        if (text is null || text.Any(char.IsSurrogate)) return;
        var sent = JsonNode.Parse(Wrap(text).ToJsonString())!["Data"]!["message"]!.GetValue<string>();
        JsonSerializer.Deserialize<string>(sent).ShouldBe(text);
    }));

    private static JsonObject Wrap(string body) => QueueEnvelope.Create(
        new QueueFunction("MatchReport", "message", "reports-to-match"), new QueueMessage("7fe1", "receipt", body, 2, Noon, Noon), Noon);
}
