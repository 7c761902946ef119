namespace ConferenceOps.Web.Shell;

/// <summary>
/// The id of a command someone tries to carry out, perhaps twice: the same for the same input, so that a second try repeats nothing.
/// Once it was carried out, the same input is another command and needs another attempt.
/// </summary>
internal sealed class Attempt
{
    private object? tried;
    private Guid id;

    public Guid Of(object input)
    {
        if (!input.Equals(tried))
            (tried, id) = (input, Guid.CreateVersion7());
        return id;
    }
}
