// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/attested.h"

#include "base/json_writer.h"
#include "lab/mint/text_code.h"

#include <algorithm>

namespace attest::lab {

namespace {

constexpr Duration kLifetime{6 * 3600};

std::string twoDigits(int value)
{
    return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
}

std::string clockDigits(const CivilTime& at, std::string_view separator)
{
    const std::string between(separator);
    return twoDigits(at.hour) + between + twoDigits(at.minute) + between + twoDigits(at.second);
}

std::string defaultNonce(Time expiresOn)
{
    const CivilTime at = toCivil(expiresOn);
    return twoDigits(at.year / 100) + twoDigits(at.year % 100) + twoDigits(at.month)
        + twoDigits(at.day) + "-" + clockDigits(at, "");
}

std::string planJson(const AttestedSpec::Plan& plan)
{
    JsonWriter json;
    json.beginObject().member("name", plan.name).member("product", plan.product);
    json.member("publisher", plan.publisher).endObject();
    return json.take();
}

std::string timeStampJson(Time createdOn, Time expiresOn)
{
    JsonWriter json;
    json.beginObject().member("createdOn", attestedTime(createdOn));
    json.member("expiresOn", attestedTime(expiresOn)).endObject();
    return json.take();
}

} // namespace

std::string attestedTime(Time time)
{
    const CivilTime at = toCivil(time);
    return twoDigits(at.month) + "/" + twoDigits(at.day) + "/" + twoDigits(at.year % 100) + " "
        + clockDigits(at, ":") + " -0000";
}

std::string attestedContent(const AttestedSpec& spec)
{
    if (spec.rawContent) {
        return *spec.rawContent;
    }
    const Time expiresOn = spec.expiresOn.value_or(spec.createdOn + kLifetime);
    const std::pair<std::string_view, std::string> members[] = {
        {"licenseType", jsonQuoted(spec.licenseType)},
        {"nonce", jsonQuoted(spec.nonce.value_or(defaultNonce(expiresOn)))},
        {"plan", planJson(spec.plan)},
        {"sku", jsonQuoted(spec.sku)},
        {"subscriptionId", jsonQuoted(spec.subscriptionId)},
        {"timeStamp", timeStampJson(spec.createdOn, expiresOn)},
        {"vmId", jsonQuoted(spec.vmId)},
    };
    JsonWriter json;
    json.beginObject();
    for (const auto& [key, value] : members) {
        if (std::find(spec.omitted.begin(), spec.omitted.end(), key) == spec.omitted.end()) {
            json.key(key).raw(value);
        }
    }
    json.endObject();
    return json.take();
}

std::string attestedEnvelope(ByteView cms)
{
    JsonWriter json;
    json.beginObject().member("encoding", "pkcs7").member("signature", base64(cms)).endObject();
    return json.take();
}

} // namespace attest::lab
