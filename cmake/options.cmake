# SPDX-License-Identifier: GPL-3.0-or-later
# How everything is compiled. Two interface targets: assayer_options (must be equal everywhere,
# because the precompiled header is shared) and assayer_warnings.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)

# Tests run at -O1: much faster than -O0 on parsers, and nearly as quick to compile.
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")
set(CMAKE_CXX_FLAGS_RELEASE "-O3 -DNDEBUG")

# ccache cannot see through a precompiled header by itself, so it is told what may be ignored.
find_program(ASSAYER_CCACHE ccache)
mark_as_advanced(ASSAYER_CCACHE)
if(ASSAYER_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER
      /usr/bin/env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      "${ASSAYER_CCACHE}")
endif()

# A faster linker where there is one. Link-time optimisation stays with the compiler's own linker.
find_program(ASSAYER_MOLD mold)
find_program(ASSAYER_LLD ld.lld)
mark_as_advanced(ASSAYER_MOLD ASSAYER_LLD)
if(NOT ASSAYER_LTO)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND ASSAYER_LLD)
    add_link_options(-fuse-ld=lld)
  elseif(ASSAYER_MOLD)
    add_link_options(-fuse-ld=mold)
  elseif(ASSAYER_LLD)
    add_link_options(-fuse-ld=lld)
  endif()
endif()

# One code model for libraries and programs: Qt refuses -fPIE, and the precompiled header is only
# shared where the flags are equal.
add_compile_options(-fPIC -fno-semantic-interposition)
add_link_options($<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:-pie>)

add_library(assayer_options INTERFACE)
target_compile_features(assayer_options INTERFACE cxx_std_20)
target_compile_options(assayer_options INTERFACE
  -fstack-protector-strong
  $<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>
  $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)

if(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_options(assayer_options INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
  add_link_options(-Wl,-z,relro,-z,now -Wl,--gc-sections -Wl,--as-needed -s)
  add_compile_options(-ffunction-sections -fdata-sections)
else()
  target_compile_definitions(assayer_options INTERFACE _GLIBCXX_ASSERTIONS)
endif()

if(ASSAYER_SANITIZE)
  add_compile_options(-fsanitize=${ASSAYER_SANITIZE} -fno-sanitize-recover=all
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${ASSAYER_SANITIZE})
endif()

if(ASSAYER_FUZZ)
  # Coverage counters everywhere; the fuzz driver itself only in tests/fuzz.
  add_compile_options(-fsanitize=fuzzer-no-link)
  add_link_options(-fsanitize=fuzzer-no-link)
endif()

if(ASSAYER_LTO)
  include(CheckIPOSupported)
  check_ipo_supported(RESULT _lto LANGUAGES CXX)
  if(_lto)
    set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON)
  endif()
endif()

add_library(assayer_warnings INTERFACE)
target_compile_options(assayer_warnings INTERFACE
  # GoogleTest's INSTANTIATE_TEST_SUITE_P wraps the caller's lambda in one with the same parameter.
  $<$<NOT:$<BOOL:$<TARGET_PROPERTY:ASSAYER_IS_TEST>>>:-Wshadow>
  -Wall -Wextra -Wpedantic -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor
  -Wold-style-cast -Wcast-qual -Woverloaded-virtual -Wimplicit-fallthrough
  $<$<BOOL:${ASSAYER_WERROR}>:-Werror>)

configure_file("${CMAKE_SOURCE_DIR}/cmake/version.h.in"
               "${CMAKE_BINARY_DIR}/generated/assayer/version.h" @ONLY)
target_include_directories(assayer_options INTERFACE "${CMAKE_BINARY_DIR}/generated")

# The precompiled header is built once, here, and reused by every target of the project but the window
# and the tests: theirs have what their frameworks bring besides.
set(ASSAYER_PCH_HEADERS
  <algorithm> <array> <charconv> <cstdint> <cstring> <functional> <map> <memory> <optional>
  <span> <string> <string_view> <unordered_map> <variant> <vector>)
if(ASSAYER_PCH)
  add_library(assayer_pch STATIC "${CMAKE_SOURCE_DIR}/cmake/empty.cpp")
  target_link_libraries(assayer_pch PRIVATE assayer_options assayer_warnings)
  target_precompile_headers(assayer_pch PRIVATE ${ASSAYER_PCH_HEADERS})
endif()

# assayer_common(<target>): the options, warnings and precompiled header of the project.
function(assayer_common target)
  target_link_libraries(${target} PRIVATE assayer_options assayer_warnings)
  if(ASSAYER_PCH)
    target_precompile_headers(${target} REUSE_FROM assayer_pch)
  endif()
endfunction()
