using System.Reflection;
using ConferenceOps.Domain;
using ConferenceOps.Grains;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace ConferenceOps.Server.GraphQL;

/// <summary>What can be done: one mutation for each command of the domain that people may send, as its record says.</summary>
internal sealed class CommandMutations : ObjectGraphType
{
    private const string Key = "command";

    private static readonly MethodInfo Making = typeof(CommandMutations).GetMethod(nameof(FieldOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    public CommandMutations()
    {
        Name = "Mutation";
        Type[] answers = [.. Answers().Select(answer => answer.Service)];
        foreach (var shape in CommandShape.All)
            AddField((FieldType)Making.MakeGenericMethod(Narrowest(answers, shape.Command).GenericTypeArguments).Invoke(null, [shape])!);
    }

    /// <summary>The answers of all subjects: as what each is asked for, and what it is.</summary>
    public static IEnumerable<(Type Service, Type Answer)> Answers() =>
        from type in typeof(CommandMutations).Assembly.GetTypes()
        where !type.IsAbstract
        from service in type.GetInterfaces()
        where service.IsGenericType && service.GetGenericTypeDefinition() == typeof(IAnswer<,>)
        select (service, type);

    /// <summary>The command that a field of the mutations sends.</summary>
    public static CommandShape ShapeOf(IFieldType field) => (CommandShape)field.Metadata[Key]!;

    // Whoever takes part may ask; who is entitled is for the command to say, and its refusal is data.
    private static FieldType FieldOf<TCommand, TNode>(CommandShape shape)
        where TCommand : ICommand
        where TNode : class
    {
        var field = new FieldType
        {
            Name = shape.Name,
            Description = $"{Documentation.Of(shape.Command)} For {shape.Entitled.Who}.",
            Type = typeof(NonNullGraphType<GraphQLClrOutputTypeReference<Payload<TNode>>>),
            Arguments = new(new QueryArgument(new NonNullGraphType(new CommandInput(shape))) { Name = "input" }),
            Resolver = new FuncFieldResolver<Payload<TNode>>(Carry<TCommand, TNode>),
        };
        field.Metadata[Key] = shape;
        new MayAttribute(Audience.Delegates).Modify(field, isInputType: false);
        return field;
    }

    private static async ValueTask<Payload<TNode>?> Carry<TCommand, TNode>(IResolveFieldContext context)
        where TCommand : ICommand
        where TNode : class
    {
        var (id, command) = (CommandInput.Sent)context.Arguments!["input"].Value!;
        var services = context.RequestServices!;
        var outcome = await services.GetRequiredService<CommandRouter>().Send(command, ((Caller)context.UserContext).Sends(id));
        var result = await services.GetRequiredService<IAnswer<TCommand, TNode>>().To((TCommand)command);
        return new(result, outcome.Version, outcome.Refusal);
    }

    // The one whose own type of commands is the narrowest.
    private static Type Narrowest(Type[] answers, Type command) => answers
        .Where(answer => answer.GenericTypeArguments[0].IsAssignableFrom(command))
        .Aggregate((one, other) => one.GenericTypeArguments[0].IsAssignableFrom(other.GenericTypeArguments[0]) ? other : one);
}
