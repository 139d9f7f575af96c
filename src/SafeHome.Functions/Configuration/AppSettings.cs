using System.Globalization;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Routing;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Alarms;
using SafeHome.Pipeline.Deadlines;
using SafeHome.Storage.Azure;
using SafeHome.Storage.Sealing;
using SafeHome.Workbench;

namespace SafeHome.Functions.Configuration;

/// <summary>The settings of the app, read once at the start and found in order.</summary>
/// <param name="Storage">A connection string, or null where the account is reached with a managed identity.</param>
/// <param name="StorageAccount">The name of the account, where there is no connection string.</param>
/// <param name="Keys">The sealing keys.</param>
/// <param name="Hash">The keyed hash.</param>
/// <param name="Pipeline">What the stages need to know.</param>
/// <param name="Clients">Who may call.</param>
/// <param name="Tokens">Whose tokens are taken; null where none are.</param>
/// <param name="RequestsPerMinute">How many requests an organisation may send in a minute.</param>
/// <param name="Workbench">How staff sign in.</param>
public sealed record AppSettings(
    string? Storage,
    string? StorageAccount,
    KeyRing Keys,
    KeyedHash Hash,
    PipelineSettings Pipeline,
    IReadOnlyList<Client> Clients,
    TokenSettings? Tokens,
    int RequestsPerMinute,
    WorkbenchSettings Workbench)
{
    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">Where they stand.</param>
    /// <param name="environment">Sample keys are for Development only.</param>
    /// <param name="appRoot">The root of the app, where files of rules are looked for.</param>
    /// <param name="receivers">The receivers, which are being read meanwhile.</param>
    /// <exception cref="BadSettingException">One is missing or wrong; the sentence says which and what is expected, never what was there.</exception>
    public static AppSettings Read(IConfiguration configuration, IHostEnvironment environment, string appRoot, Task<ReceiverDirectory> receivers)
    {
        var storage = configuration["AzureWebJobsStorage"];
        var account = configuration["AzureWebJobsStorage:accountName"];
        if (string.IsNullOrWhiteSpace(storage) && string.IsNullOrWhiteSpace(account))
            throw new BadSettingException("AzureWebJobsStorage", "a connection string, or AzureWebJobsStorage__accountName for a managed identity");
        if (!string.IsNullOrWhiteSpace(storage) && !AzureStorageAccount.IsConnectionString(storage))
            throw new BadSettingException("AzureWebJobsStorage", "a connection string of a storage account");

        var section = configuration.GetSection("SafeHome");
        var regions = List(section["Regions"]);
        if (regions.Length == 0 || !regions.All(Geography.Netherlands.IsRegion))
            throw new BadSettingException("SafeHome__Regions", "one or more Veilig Thuis regions, such as VT20,VT03");
        var defaultRegion = section["DefaultRegion"] ?? regions[0];
        if (!regions.Contains(defaultRegion, StringComparer.Ordinal))
            throw new BadSettingException("SafeHome__DefaultRegion", "one of SafeHome__Regions");
        var tokens = TokenSettings.Read(section);
        var rules = RuleSettings.Read(section, appRoot);
        var clients = ClientSettings.Read(section, environment.IsDevelopment(), needKeys: tokens is null);
        var directory = receivers.GetAwaiter().GetResult();
        return new AppSettings(
            string.IsNullOrWhiteSpace(storage) ? null : storage,
            account,
            ReadKeys(section),
            ReadHash(section),
            new PipelineSettings
            {
                ServedRegions = regions.ToHashSet(StringComparer.Ordinal),
                DefaultRegion = defaultRegion,
                Receivers = directory,
                Feedback = FeedbackEndpointSettings.Read(section, environment.IsDevelopment()),
                Webhooks = WebhookEndpointSettings.Read(section, clients, directory, environment.IsDevelopment()),
                Duty = ReadDuty(section, regions, environment.IsDevelopment()),
                Teams = ReadTeams(section, regions, environment.IsDevelopment()),
                TriageRules = rules.Triage,
                Routing = rules.Routing,
                WorkedHolidays = ReadWorkedHolidays(section),
                Monitoring = ReadMonitoring(section),
                KnownPersons = ReadKnownPersons(section),
            },
            clients,
            tokens,
            ReadRequestsPerMinute(section),
            ReadWorkbench(section, environment.IsDevelopment()));
    }

    private static DutySettings? ReadDuty(IConfiguration section, IReadOnlyCollection<string> regions, bool isDevelopment) =>
        RegionEndpointSettings.Read(section, "Duty", regions, isDevelopment) is { Count: > 0 } rosters
            ? new DutySettings(DestinationSettings.ReadOwn(section), rosters)
            : null;

    private static TeamSettings? ReadTeams(IConfiguration section, IReadOnlyCollection<string> regions, bool isDevelopment)
    {
        var teams = RegionEndpointSettings.Read(section, "Teams", regions, isDevelopment);
        if (teams.FirstOrDefault(team => team.Value.Count > 1).Key is { } twice)
            throw new BadSettingException("SafeHome__Teams", $"one team for a region, and {twice} has more");
        return teams.Count == 0
            ? null
            : new TeamSettings(DestinationSettings.ReadOwn(section), teams.ToDictionary(team => team.Key, team => team.Value[0], StringComparer.Ordinal));
    }

    private static KeyRing ReadKeys(IConfiguration section)
    {
        var keys = section.GetSection("SealingKeys").GetChildren().Select(key => KeyValuePair.Create(key["Id"] ?? "", key["Key"])).ToList();
        try
        {
            // A key is rotated by adding one: the last seals, all open.
            return KeyRing.Parse(keys.LastOrDefault().Key, keys);
        }
        catch (ArgumentException)
        {
            throw new BadSettingException("SafeHome__SealingKeys", "at least one key with an Id and a Key of 32 bytes in base64");
        }
    }

    private static KeyedHash ReadHash(IConfiguration section)
    {
        var key = new byte[256];
        if (!Convert.TryFromBase64String(section["HashKey"] ?? "", key, out var length) || length < 32)
            throw new BadSettingException("SafeHome__HashKey", "a key of at least 32 bytes in base64");
        return new KeyedHash(key.AsSpan(0, length));
    }

    private static WorkedHolidays ReadWorkedHolidays(IConfiguration section)
    {
        var worked = WorkedHolidays.None;
        foreach (var name in List(section["WorkedHolidays"]))
        {
            worked |= Enum.TryParse<WorkedHolidays>(name, out var holiday) && Enum.IsDefined(holiday) && char.IsAsciiLetter(name[0])
                ? holiday
                : throw new BadSettingException("SafeHome__WorkedHolidays", "some of GoodFriday, LiberationDay and EquatedDays");
        }

        return worked;
    }

    private static WorkbenchSettings ReadWorkbench(IConfiguration section, bool isDevelopment)
    {
        var trusts = section["Workbench:BuiltInSignIn"] switch
        {
            null or "" => false,
            var text => bool.TryParse(text, out var value) ? value : throw new BadSettingException("SafeHome__Workbench__BuiltInSignIn", "true or false"),
        };
        return new WorkbenchSettings(HasSampleAccounts: isDevelopment && !trusts, trusts);
    }

    private static MonitoringMoments ReadMonitoring(IConfiguration section)
    {
        var texts = List(section["MonitoringMonths"]);
        if (texts.Length == 0) return MonitoringMoments.Usual;
        try
        {
            return new MonitoringMoments([.. texts.Select(text => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture))]);
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            throw new BadSettingException("SafeHome__MonitoringMonths", "months from 1 to 60, ascending, such as 3,12");
        }
    }

    private static long? ReadKnownPersons(IConfiguration section)
    {
        if (section["KnownPersons"] is not { Length: > 0 } text) return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 100_000_000
            ? number
            : throw new BadSettingException("SafeHome__KnownPersons", "a number from 1 to 100000000");
    }

    private static int ReadRequestsPerMinute(IConfiguration section)
    {
        if (section["RequestsPerMinute"] is not { Length: > 0 } text) return RateLimits.DefaultPerMinute;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1_000_000
            ? number
            : throw new BadSettingException("SafeHome__RequestsPerMinute", "a number from 1 to 1000000");
    }

    /// <summary>Reads <c>receivers.json</c> of the function app root.</summary>
    /// <exception cref="BadSettingException">It is not there, or not a list of receivers.</exception>
    public static ReceiverDirectory ReadReceivers(string appRoot)
    {
        try
        {
            return ReceiverDirectory.Parse(File.ReadAllBytes(Path.Combine(appRoot, "receivers.json")));
        }
        catch (Exception e) when (e is IOException or ReceiversInvalidException)
        {
            throw new BadSettingException("receivers.json", e is IOException ? "a file of that name beside the app" : e.Message);
        }
    }

    /// <summary>The parts of a list with commas.</summary>
    internal static string[] List(string? text) =>
        (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
