using System.Net;
using SafeHome.Functions.Tests.Support;
using SafeHome.Storage;

namespace SafeHome.Functions.Tests.Endpoints;

public class TellingHowTheAppIs
{
    public static TheoryData<string, int> Failures => new() { { "unavailable", 503 }, { "refused", 403 } };

    [Fact]
    public async Task It_lives_and_is_ready()
    {
        await using var app = await RunningApp.StartAsync();

        (await app.GetAsync("/", null)).ShouldHaveStatus(HttpStatusCode.OK);
        (await app.GetAsync("/health/live", null)).ShouldHaveStatus(HttpStatusCode.OK).Text.ShouldBe("""{"status":"live"}""");
        (await app.GetAsync("/health/ready", null)).ShouldHaveStatus(HttpStatusCode.OK).Text.ShouldBe("""{"status":"ready"}""");
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Without_storage_it_lives_but_is_not_ready_and_names_what_is_missing(string kind, int status)
    {
        await using var app = await RunningApp.StartAsync();
        app.Storage.Outage.Tables = name => kind == "refused" ? new StorageRefusedException(name, status) : new StorageUnavailableException(name);

        (await app.GetAsync("/health/live", null)).ShouldHaveStatus(HttpStatusCode.OK);
        (await app.GetAsync("/health/ready", null)).ShouldHaveStatus(HttpStatusCode.ServiceUnavailable)
            .Text.ShouldBe("""{"status":"notReady","missing":["storage"]}""");
    }
}
