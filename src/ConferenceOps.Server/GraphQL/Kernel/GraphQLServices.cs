using ConferenceOps.Server.GraphQL.Drafting;
using ConferenceOps.Server.Views;
using GraphQL;
using GraphQL.Execution;

namespace ConferenceOps.Server.GraphQL;

internal static class GraphQLServices
{
    public static IServiceCollection AddGraphQLSchema(this IServiceCollection services)
    {
        services.AddBoards();
        services.AddSingleton<DraftRecords>();
        services.AddSingleton<PersistedDocuments>();
        services.AddSingleton<ResultJson>();
        services.AddDomainTypes();
        foreach (var (service, answer) in CommandMutations.Answers())
            services.AddSingleton(service, answer);
        services.AddSingleton<Executor>();
        services.AddSingleton<SharedAnswers>();
        services.AddSingleton<IDocumentBuilder>(new GraphQLDocumentBuilder { MaxDepth = Limits.MostNesting });
        services.AddGraphQL(builder => builder
            .AddSerializer<ResultJson>()
            .AddAutoSchema<Query>(schema => schema.WithSubscription<Subscription>())
            .ConfigureSchema((schema, provider) =>
            {
                schema.RegisterDomainTypes(provider);
                schema.Mutation = new CommandMutations();
                schema.RegisterVisitor(new Entitlements());
                schema.RegisterVisitor(new ArgumentBounds());
            })
            .AddGraphTypeMappingProvider<ShownTypes>()
            .AddErrorInfoProvider(new ErrorWords())
            .ConfigureExecutionOptions(options =>
            {
                var logger = options.RequestServices!.GetRequiredService<ILogger<Executor>>();
                options.UnhandledExceptionDelegate = failure =>
                {
                    Failures.Hide(failure, logger);
                    return Task.CompletedTask;
                };
            }));
        return services;
    }
}
