// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/aia_replies.h"

#include "trust/aia.h"

namespace attest::golden {

Replies::value_type aiaReply(const std::string& url, verify::Reply reply)
{
    const auto allowed = std::get<trust::AiaAllowed>(trust::judgeAiaUrl(url));
    reply.source = allowed.https;
    return {
        verify::requestKey(verify::AiaRequest{allowed.https, allowed.http, allowed.rule, {}, 1}),
        std::move(reply)};
}

Replies::value_type downloadReply(const World& world, const std::string& url)
{
    return aiaReply(url, okReply(world.pki.download(url).value_or(Bytes{})));
}

} // namespace attest::golden
