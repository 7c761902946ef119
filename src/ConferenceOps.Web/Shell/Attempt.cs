using ConferenceOps.Domain;

namespace ConferenceOps.Web.Shell;

/// <summary>
/// One command that somebody tries to carry out, perhaps twice because an answer was lost: the same content is sent under the same id, and gives what it
/// makes the same identity, until there is an answer. Another content, or whatever follows an answer, is another command.
/// </summary>
internal sealed class Attempt
{
    private Guid identity = Guid.CreateVersion7();
    private long? tried;

    /// <summary>The command to send and the id to send it under.</summary>
    /// <param name="make">Makes it, giving what is new in it this identity; null while a field is missing.</param>
    public (ICommand Command, CommandId Id)? Of(Func<Guid, ICommand?> make)
    {
        if (make(identity) is not { } command)
            return null;
        if (tried is not null && tried != CommandDigest.Of(command))
        {
            Answered();
            command = make(identity)!;
        }

        tried = CommandDigest.Of(command);
        return (command, new(identity));
    }

    /// <summary>It was carried out or refused.</summary>
    public void Answered() => (identity, tried) = (Guid.CreateVersion7(), null);
}
