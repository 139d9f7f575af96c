using System.Text.Json;

namespace SafeHome.LocalHost.Timers;

/// <summary>The statuses of all timers, in one file.</summary>
/// <remarks>A file that cannot be read counts as none: all that is lost is the catching up of slots that were missed.</remarks>
internal sealed class TimerHistory
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    private readonly Lock _turn = new();
    private readonly string _path;
    private readonly Dictionary<string, TimerStatus> _statuses;

    private TimerHistory(string path, Dictionary<string, TimerStatus> statuses) => (_path, _statuses) = (path, statuses);

    /// <summary>Reads the file, if there is one.</summary>
    public static TimerHistory Open(string path)
    {
        Dictionary<string, TimerStatus>? statuses = null;
        try
        {
            if (File.Exists(path)) statuses = JsonSerializer.Deserialize<Dictionary<string, TimerStatus>>(File.ReadAllBytes(path));
        }
        catch (JsonException)
        {
            // Begun afresh, as the remarks say.
        }
        return new TimerHistory(path, statuses ?? []);
    }

    /// <summary>The timer's status, or null where it is new.</summary>
    public TimerStatus? Find(string timer)
    {
        lock (_turn) return _statuses.GetValueOrDefault(timer);
    }

    /// <summary>Writes a timer's status.</summary>
    public void Save(string timer, TimerStatus status)
    {
        lock (_turn)
        {
            _statuses[timer] = status;
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            File.WriteAllBytes(_path + ".new", JsonSerializer.SerializeToUtf8Bytes(_statuses, Json));
            File.Move(_path + ".new", _path, overwrite: true);
        }
    }
}
