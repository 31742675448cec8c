// SPDX-License-Identifier: GPL-3.0-or-later
#include "assayer/version.h"

#include <cstdio>

int main()
{
    std::printf("assay %s\n", attest::kVersion);
    return 0;
}
