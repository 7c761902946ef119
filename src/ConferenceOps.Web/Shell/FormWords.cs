namespace ConferenceOps.Web.Shell;

/// <summary>
/// What is typed into a form is kept for its reader until it is carried out or discarded, through a reload, a form that closes because its subject is
/// gone, and a way to another page and back. A form takes part by saying under what name (<c>data-keeps</c>) and what it is for (<c>data-title</c>).
/// </summary>
public sealed class FormWords
{
    /// <summary>Raised with the name under which words were kept that are kept no longer.</summary>
    public event Action<string>? Finished;

    /// <summary>What was typed was carried out, or discarded on purpose.</summary>
    /// <param name="keeps">The form's name, or what it is for.</param>
    public void Finish(string keeps) => Finished?.Invoke(keeps);
}
