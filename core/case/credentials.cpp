// SPDX-License-Identifier: GPL-3.0-or-later
#include "case/credentials.h"

#include "base/mask_members.h"
#include "base/redact.h"
#include "decode/json.h"
#include "decode/json_names.h"

#include <algorithm>
#include <span>

namespace attest::casefile {
namespace {

std::string removedValue()
{
    return '"' + std::string(kRemovedSecret) + '"';
}

bool isOneOf(std::span<const std::string_view> names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

NameForm ofPrivateKeys(std::string_view word)
{
    return isOneOf(kPrivateKeyMembers, word) ? NameForm::Quoted : NameForm::None;
}

NameForm ofCredentials(std::string_view word)
{
    return isOneOf(kCredentialMembers, word) ? NameForm::Any : NameForm::None;
}

// The text with the value of every member of one of those names replaced, wherever it stands.
Bytes withoutMembers(ByteView text, NameRule names)
{
    decode::JsonOptions options;
    options.duplicates = decode::DuplicateNames::List; // what is refused is kept out of files, too
    const auto json = decode::readJsonText("text", copyBytes(text), options);
    if (!json) {
        const auto less = maskedMembers(
            asText(text), names, [](std::string_view) { return std::string(kRemovedSecret); });
        return less ? copyBytes(asBytes(*less)) : copyBytes(text);
    }
    const std::string removed = removedValue();
    std::vector<Span> values;
    for (decode::NodeId id = 0; id < json->tree.size(); ++id) {
        const decode::Node& node = json->tree.at(id);
        const std::string name = decode::unescapedJson(json->buffers.text(node.key));
        const bool inside = !values.empty() && node.span.offset < values.back().end();
        if (!inside && names(name) != NameForm::None && json->buffers.text(node.span) != removed) {
            values.push_back(node.span);
        }
    }
    std::string out;
    std::size_t done = 0;
    for (const Span& value : values) {
        out.append(asText(text).substr(done, value.offset - done)).append(removed);
        done = value.end();
    }
    return copyBytes(asBytes(out.append(asText(text).substr(done))));
}

} // namespace

Bytes withoutPrivateKeys(ByteView keySet)
{
    return withoutMembers(keySet, ofPrivateKeys);
}

Bytes withoutCredentials(ByteView text)
{
    const Bytes kept = withoutMembers(text, ofCredentials);
    return copyBytes(asBytes(redactSecrets(asText(kept))));
}

} // namespace attest::casefile
