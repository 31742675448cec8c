// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/open_source.h"

#include "live/command_source.h"
#include "live/descriptor_source.h"
#include "live/file_source.h"
#include "live/issues.h"

namespace attest::live {

Result<std::unique_ptr<Source>> openSource(
    const std::string& spec, Follow follow, int standardInput)
{
    constexpr std::string_view kCommand = "command:", kFile = "file:";
    const Problem bad{issue::kBadSpec, {{"source", spec}}, {}};
    if (spec == "-") {
        return std::unique_ptr<Source>(
            std::make_unique<DescriptorSource>("standard input", standardInput));
    }
    if (spec.starts_with(kCommand)) {
        auto words = commandWords(std::string_view(spec).substr(kCommand.size()));
        if (!words || words->empty()) {
            return bad;
        }
        return std::unique_ptr<Source>(std::make_unique<CommandSource>(std::move(*words)));
    }
    const std::string path = spec.starts_with(kFile) ? spec.substr(kFile.size()) : spec;
    if (path.empty()) {
        return bad;
    }
    return std::unique_ptr<Source>(std::make_unique<FileSource>(path, follow));
}

} // namespace attest::live
