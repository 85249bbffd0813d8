using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace LineMobileBot.Infrastructure;

/// <summary>Whether the database answers. Asked by SQL: EF Core's model is 20 MB that serving chats never needs.</summary>
internal sealed class DatabaseCheck(NpgsqlDataSource dataSource) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            await using var command = dataSource.CreateCommand("select 1");
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy(exception: failure);
        }
    }
}
