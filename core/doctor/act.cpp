// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/act.h"

#include "doctor/issues.h"
#include "doctor/round.h"

namespace attest::doctor {
namespace {

constexpr int kFirstGood = 200, kFirstOther = 300;

} // namespace

Result<int> sendPrepared(const Prepared& act, azure::Session& session, const net::Cancel& cancel)
{
    const auto& graph = session.connection().endpoints.graph;
    if (!act.url.starts_with(graph + "/")) {
        return Problem{net::issue::kNotAllowed, {{"host", graph}, {"url", act.url}}, {}};
    }
    const auto token = session.token(graphAudienceOf(session.connection()), cancel);
    if (!token) {
        return token.problem();
    }
    net::HttpRequest request;
    request.method = act.method;
    request.url = act.url;
    request.purpose = "doctor";
    request.rule = "confirmed";
    request.headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"},
        {"Authorization", "Bearer " + std::string(asText((*token)->view())),
            net::Header::Holds::Credential}};
    request.body = copyBytes(asBytes(act.body));
    auto reply = session.transport().exchange(request, cancel);
    if (!reply) {
        return reply.problem();
    }
    if (reply->status < kFirstGood || reply->status >= kFirstOther) {
        return Problem{issue::kActRefused,
            {{"status", std::int64_t{reply->status}},
                {"code", JsonValue::read(reply->body).at("error").text("code")},
                {"reason",
                    JsonValue::read(reply->body).at("error").text("message").substr(0, 300)}},
            {}};
    }
    return reply->status;
}

} // namespace attest::doctor
