namespace ConferenceOps.Web.Shell;

/// <summary>
/// What a form replaces, and what becomes of it while the form is open. Values that the reader leaves alone follow what stands; what they entered is kept,
/// and where somebody else has replaced the value beneath it, the form says so and the reader chooses.
/// </summary>
/// <param name="version">The version of the aggregate that the page shows.</param>
public sealed class Replacing(Func<int> version)
{
    private readonly List<IReplaced> values = [];

    /// <summary>Those that somebody else has changed since the reader entered theirs, or since the form was opened.</summary>
    public IEnumerable<IReplaced> Moved => values.Where(value => value.Was != value.Is && value.Mine != value.Is);

    /// <summary>The version the form rests on: what is shown, unless the reader entered something over a value that was another then.</summary>
    public int Seen => Moved.Where(value => value.Mine is not null).Select(value => value.Seen).Append(version()).Min();

    /// <summary>A value of the form.</summary>
    public Replaced<T> Value<T>(string label, Func<T> standing, Func<T, string> words, Action<T>? taken = null)
    {
        var value = new Replaced<T>(label, version, standing, words, taken);
        values.Add(value);
        return value;
    }

    /// <summary>The reader was refused and told what stands now: what they entered is kept, and sent again it is meant.</summary>
    public void Tell() => values.ForEach(value => value.Tell());

    /// <summary>What was entered is carried out: everything is as it stands.</summary>
    public void Forget() => values.ForEach(value => value.Take());
}
