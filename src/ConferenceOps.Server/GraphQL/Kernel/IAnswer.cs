using ConferenceOps.Domain;

namespace ConferenceOps.Server.GraphQL;

/// <summary>What the payload of a command shows; the narrowest answer there is for a type of command is given.</summary>
/// <typeparam name="TCommand">The commands it answers.</typeparam>
/// <typeparam name="TNode">What clients see.</typeparam>
internal interface IAnswer<in TCommand, TNode>
    where TCommand : ICommand
    where TNode : class
{
    /// <summary>The thing that the command acted on, as it stands; null if there is none.</summary>
    Task<TNode?> To(TCommand command);
}
