// SPDX-License-Identifier: GPL-3.0-or-later
#include "case/read_parts.h"

namespace attest::casefile {
namespace {

verify::Request readRequest(Fields in)
{
    constexpr Spelling<int, 4> kKinds{{{0, "aia"}, {1, "discovery"}, {2, "jwks"}, {3, "arm"}}};
    verify::Request request;
    switch (in.word("kind", kKinds)) {
    case 0: {
        verify::AiaRequest aia;
        aia.https = in.text("https");
        aia.http = in.text("http");
        aia.rule = in.text("rule");
        aia.subject = in.text("subject");
        aia.hop = static_cast<std::size_t>(in.number("hop", 1, 1000));
        request = std::move(aia);
        break;
    }
    case 1: {
        verify::DiscoveryRequest discovery;
        discovery.url = in.text("url");
        discovery.issuer = in.text("issuer");
        request = std::move(discovery);
        break;
    }
    case 2: {
        verify::JwksRequest jwks;
        jwks.url = in.text("url");
        jwks.refetch = in.boolean("refetch");
        request = std::move(jwks);
        break;
    }
    default: {
        verify::ArmRequest arm;
        arm.id = in.text("id");
        arm.apiVersion = in.text("apiVersion");
        arm.purpose = in.text("purpose");
        request = std::move(arm);
        break;
    }
    }
    in.finish();
    return request;
}

verify::Reply readReply(Fields in)
{
    verify::Reply reply;
    reply.status = in.word("status", kStatuses);
    reply.httpStatus = static_cast<int>(in.number("httpStatus", 0, 999));
    reply.source = in.text("source");
    reply.body = in.bytes("base64");
    in.finish();
    return reply;
}

} // namespace

verify::Exchange readExchange(Fields& in)
{
    verify::Exchange exchange;
    exchange.request = readRequest(in.object("request"));
    exchange.reply = readReply(in.object("reply"));
    in.finish();
    return exchange;
}

} // namespace attest::casefile
