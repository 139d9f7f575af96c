using System.Text.Json.Nodes;
using SafeHome.LocalHost.FunctionApps;

namespace SafeHome.LocalHost.Tests.FunctionApps;

/// <summary>The build output of the functions project is what is deployed: it must be whole.</summary>
public sealed class AppRootTests
{
    private static readonly string Root = Workplace.OfThisBuild().AppRoot;
    private static readonly FunctionApp App = FunctionApp.Read(Root);

    [Fact]
    public void It_holds_the_program_that_host_json_starts()
    {
        App.Executable.ShouldBe("dotnet");
        File.Exists(Path.Combine(Root, App.Arguments.ShouldHaveSingleItem())).ShouldBeTrue();
    }

    [Fact]
    public void It_holds_the_receivers_that_the_app_reads() => File.Exists(Path.Combine(Root, "receivers.json")).ShouldBeTrue();

    [Fact]
    public void Http_requests_are_handed_on_by_new_hosts_and_by_old_ones()
    {
        var handler = JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "host.json")))!["customHandler"]!;

        handler["enableProxyingHttpRequest"]!.GetValue<bool>().ShouldBeTrue();
        handler["enableForwardingHttpRequest"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public void Http_functions_have_exactly_one_trigger_and_one_output_and_keep_their_path()
    {
        App.Functions.OfType<HttpFunction>().ShouldBe(
            [new HttpFunction("Api", "v1/{*path}"), new HttpFunction("Health", "health/{*path}"), new HttpFunction("Workbench", "werkbank/{*path}")]);
        foreach (var function in App.Functions.OfType<HttpFunction>())
        {
            var bindings = JsonNode.Parse(File.ReadAllText(Path.Combine(Root, function.Name, "function.json")))!["bindings"]!.AsArray();
            bindings.Select(binding => binding!["type"]!.GetValue<string>()).ShouldBe(["httpTrigger", "http"]);
        }
        JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "host.json")))!["extensions"]!["http"]!["routePrefix"]!.GetValue<string>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("MatchReport", "ParkReportsToMatch", "reports-to-match")]
    [InlineData("TriageReport", "ParkReportsToTriage", "reports-to-triage")]
    [InlineData("DeliverReferral", "ParkReferralsToDeliver", "referrals-to-deliver")]
    [InlineData("SendFeedback", "ParkFeedbackToSend", "feedback-to-send")]
    [InlineData("SendNotification", "ParkNotificationsToSend", "notifications-to-send")]
    public void Every_queue_has_its_function_and_its_poison_queue_one_that_parks(string work, string park, string queue)
    {
        Queue(work).PoisonQueue.ShouldBe(Queue(park).Queue);
        Queue(work).Queue.ShouldBe(queue);
        Queue(park).PoisonQueue.ShouldBeNull();
    }

    [Theory]
    [InlineData("ResumePendingWork", "2026-03-03T12:01:00")]
    [InlineData("PublishLeadTimes", "2026-03-04T04:00:00")]
    public void Timers_have_the_schedule_they_should(string name, DateTime next) =>
        App.Functions.OfType<TimerFunction>().Single(function => function.Name == name)
            .Schedule.GetNextOccurrence(new DateTime(2026, 3, 3, 12, 0, 0)).ShouldBe(next);

    [Fact]
    public void Messages_are_sent_as_they_are_and_come_back_five_times()
    {
        App.Queues.MessageEncoding.ShouldBe("none");
        App.Queues.MaxDequeueCount.ShouldBe(5);
        App.Queues.VisibilityTimeout.ShouldBe(TimeSpan.FromSeconds(30));
    }

    private static QueueFunction Queue(string name) => App.Functions.OfType<QueueFunction>().Single(function => function.Name == name);
}
