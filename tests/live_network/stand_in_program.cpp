// SPDX-License-Identifier: GPL-3.0-or-later
#include "stand_in_program.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace attest::test {

StandInFolder::StandInFolder()
    : m_path((std::filesystem::temp_directory_path() / "assayer-stand-in-XXXXXX").string())
{
    if (::mkdtemp(m_path.data()) == nullptr) {
        std::abort();
    }
}

StandInFolder::~StandInFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

void StandInFolder::append(const std::string& name, std::string_view text) const
{
    std::FILE* out = std::fopen(file(name).c_str(), "ae");
    std::fwrite(text.data(), 1, text.size(), out);
    std::fclose(out);
}

std::string StandInFolder::content(const std::string& name) const
{
    std::ifstream in(file(name));
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string StandInFolder::program(const std::string& name, std::string_view script) const
{
    append(name, "#!/bin/sh\ncd '" + m_path + "' || exit 9\n");
    append(name, script);
    std::filesystem::permissions(file(name), std::filesystem::perms::owner_all);
    return file(name);
}

} // namespace attest::test
