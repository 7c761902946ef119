using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Server.Views;
using GraphQL;
using GraphQL.Types;

namespace ConferenceOps.Server.GraphQL;

internal static class GraphQLServices
{
    public static IServiceCollection AddGraphQLSchema(this IServiceCollection services)
    {
        services.AddSingleton<Boards>();
        services.AddSingleton<TypedIds.TypedIdGraphType>();
        services.AddSingleton<DocumentCache>();
        services.AddSingleton<Executor>();
        services.AddGraphQL(builder => builder
            .AddSystemTextJson()
            .AddAutoSchema<Query>(schema => schema.WithMutation<Mutation>())
            .ConfigureSchema((schema, _) =>
            {
                TypedIds.Register(schema);
                schema.RegisterVisitor(new Entitlements());
            })
            .AddComplexityAnalyzer(limits =>
            {
                // A page with a draft, its histories and their diffs is about a tenth of this.
                limits.MaxDepth = 12;
                limits.MaxComplexity = 60_000;
                limits.DefaultListImpactMultiplier = 12;
            })
            .ConfigureExecutionOptions(options => options.UnhandledExceptionDelegate = failure => Failures.Hide(failure, options.RequestServices!)));
        return services;
    }
}
