// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/source_names.h"

namespace attest::watch {

namespace {

std::string_view shortOriginOf(const live::Origin& origin, const SourceName& name)
{
    std::string_view said = !origin.pod.empty() ? std::string_view(origin.pod)
        : !origin.name.empty()                  ? std::string_view(origin.name)
                                                : std::string_view(name.text);
    if (said.starts_with('/')) {
        said.remove_prefix(said.rfind('/') + 1);
    }
    return said;
}

} // namespace

std::string shortNameOf(const live::Origin& origin, const SourceName& name)
{
    const auto said = shortOriginOf(origin, name);
    if (name.by == NamedBy::Itself) {
        return std::string(said);
    }
    return name.isSeveral ? name.text + '/' + std::string(said) : name.text;
}

std::vector<std::string> allNamesOf(const live::Origin& origin, const SourceName& name)
{
    return {origin.name.empty() ? name.text : origin.name, std::string(shortOriginOf(origin, name)),
        name.text, shortNameOf(origin, name)};
}

} // namespace attest::watch
