namespace ConferenceOps.Web.Shell;

/// <summary>A value that a form replaces: as it stands until its reader enters another, and from then on what they entered.</summary>
public interface IReplaced
{
    /// <summary>What it is, in words.</summary>
    string Label { get; }

    /// <summary>What it was when the reader entered theirs, or when the form was opened.</summary>
    string Was { get; }

    /// <summary>What it is now.</summary>
    string Is { get; }

    /// <summary>What the reader entered instead; null if nothing.</summary>
    string? Mine { get; }

    /// <summary>The version the reader's entry was made on.</summary>
    int Seen { get; }

    /// <summary>Takes over what it is now, instead of what was entered.</summary>
    void Take();

    /// <summary>Keeps what was entered, knowing what it is now.</summary>
    void Keep();

    /// <summary>The reader has been told what it is now; they may still take it over.</summary>
    void Tell();
}

/// <inheritdoc cref="IReplaced"/>
/// <param name="label">What it is, in words.</param>
/// <param name="version">The version that is shown.</param>
/// <param name="standing">The value as it is shown to stand.</param>
/// <param name="words">A value in words, by which values are told apart.</param>
/// <param name="taken">Called where the value that stands is to fill fields of its own.</param>
public sealed class Replaced<T>(string label, Func<int> version, Func<T> standing, Func<T, string> words, Action<T>? taken) : IReplaced
{
    private T mine = standing();
    private bool entered;
    private string was = words(standing());

    public string Label => label;

    public string Was => was;

    public string Is => words(standing());

    public string? Mine => entered ? words(mine) : null;

    public int Seen { get; private set; } = version();

    /// <summary>What the field shows and the command says.</summary>
    public T Value
    {
        get => entered ? mine : standing();
        set
        {
            if (!entered)
                (was, Seen) = (Is, version());
            (entered, mine) = (true, value);
        }
    }

    public void Take()
    {
        entered = false;
        was = Is;
        taken?.Invoke(standing());
    }

    public void Keep()
    {
        was = Is;
        Tell();
    }

    public void Tell() => Seen = version();
}
