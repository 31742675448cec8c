// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/request.h"

#include "base/ascii.h"

namespace attest::verify {
namespace {

struct KeyOf {
    std::string operator()(const AiaRequest& r) const { return "aia " + r.https; }
    std::string operator()(const DiscoveryRequest& r) const { return "discovery " + r.url; }
    std::string operator()(const JwksRequest& r) const
    {
        return (r.refetch ? "jwks-again " : "jwks ") + r.url;
    }
    std::string operator()(const ArmRequest& r) const
    {
        return "arm " + lowered(r.id) + " " + r.apiVersion;
    }
};

} // namespace

Param unansweredParam(const Reply& reply, std::string asked)
{
    return reply.status == ReplyStatus::Unavailable
        ? Param{"unasked", std::move(asked)}
        : Param{"status", std::string(replyStatusName(reply.status))};
}

std::string requestKey(const Request& request)
{
    return std::visit(KeyOf{}, request);
}

std::string_view requestKind(const Request& request)
{
    constexpr std::string_view kinds[]{"aia", "discovery", "jwks", "arm"};
    return kinds[request.index()];
}

std::string_view replyStatusName(ReplyStatus status)
{
    switch (status) {
    case ReplyStatus::Ok:
        return "ok";
    case ReplyStatus::NotFound:
        return "not-found";
    case ReplyStatus::Forbidden:
        return "forbidden";
    case ReplyStatus::Throttled:
        return "throttled";
    case ReplyStatus::Failed:
        return "failed";
    case ReplyStatus::Refused:
        return "refused";
    case ReplyStatus::Unavailable:
        return "unavailable";
    }
    return "unavailable";
}

} // namespace attest::verify
