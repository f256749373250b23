using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Serai.Platform.Access;

sealed class CapabilityPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        policyName.StartsWith("can:", StringComparison.Ordinal)
            ? new AuthorizationPolicyBuilder().AddRequirements(new CapabilityRequirement(policyName[4..])).Build()
            : await base.GetPolicyAsync(policyName);
}

sealed record CapabilityRequirement(string Capability) : IAuthorizationRequirement;

sealed class CapabilityCheck(Reader reader) : AuthorizationHandler<CapabilityRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, CapabilityRequirement requirement)
    {
        if (reader.Can(requirement.Capability))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
