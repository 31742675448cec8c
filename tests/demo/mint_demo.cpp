// SPDX-License-Identifier: GPL-3.0-or-later
// assayer_mint_demo FOLDER: writes the sample cases of `assay demo` there. Run it with resources/demo
// after a change of what cases hold, look at the difference, and commit it.
#include "demo_mint.h"

#include <cstdio>

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: assayer_mint_demo FOLDER\n");
        return 2;
    }
    for (const auto& minted : attest::demo::mintCases()) {
        const std::string path
            = std::string(argv[1]) + "/" + std::string(minted.name) + ".attestcase";
        std::FILE* file = std::fopen(path.c_str(), "wb");
        const bool written = file
            && std::fwrite(minted.text.data(), 1, minted.text.size(), file) == minted.text.size();
        if (!file || std::fclose(file) != 0 || !written) {
            std::fprintf(stderr, "cannot write %s\n", path.c_str());
            return 1;
        }
    }
    return 0;
}
