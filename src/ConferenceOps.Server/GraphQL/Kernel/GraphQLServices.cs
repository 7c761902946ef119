using ConferenceOps.Server.Views;
using GraphQL;
using GraphQL.Execution;

namespace ConferenceOps.Server.GraphQL;

internal static class GraphQLServices
{
    public static IServiceCollection AddGraphQLSchema(this IServiceCollection services)
    {
        services.AddSingleton<Boards>();
        services.AddSingleton<PersistedDocuments>();
        services.AddSingleton<ResultJson>();
        services.AddDomainTypes();
        services.AddSingleton<Executor>();
        services.AddGraphQL(builder => builder
            .AddSerializer<ResultJson>()
            .AddAutoSchema<Query>(schema => schema.WithMutation<Mutation>().WithSubscription<Subscription>())
            .ConfigureSchema((schema, provider) =>
            {
                schema.RegisterDomainTypes(provider);
                schema.RegisterVisitor(new Entitlements());
            })
            .AddErrorInfoProvider(errors => errors.ExposeCodes = false)
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
