// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/private_folder.h"

#include <cerrno>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace attest::live {

namespace {

constexpr mode_t kOwnerOnly = 0700;

} // namespace

int makePrivateFolder(const std::string& path)
{
    std::error_code ignored;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path(), ignored);
    if (::mkdir(path.c_str(), kOwnerOnly) != 0 && errno != EEXIST) {
        return errno;
    }
    struct stat facts {};
    if (::lstat(path.c_str(), &facts) != 0) {
        return errno;
    }
    if (!S_ISDIR(facts.st_mode) || facts.st_uid != ::geteuid()) {
        return EPERM;
    }
    if ((facts.st_mode & 0777U) != kOwnerOnly && ::chmod(path.c_str(), kOwnerOnly) != 0) {
        return errno;
    }
    return 0;
}

} // namespace attest::live
