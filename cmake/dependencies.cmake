# SPDX-License-Identifier: GPL-3.0-or-later
# Everything comes from the distribution; nothing is downloaded while building.

find_package(OpenSSL 3.0 REQUIRED COMPONENTS Crypto SSL)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core DBus Widgets Svg Network)
find_package(Boost 1.74 REQUIRED) # headers alone: Asio and Beast
find_package(Threads REQUIRED)
find_package(CURL 7.85 REQUIRED)
find_package(Qt6Keychain REQUIRED)
find_package(simdjson REQUIRED)
find_package(Qt6 6.4 REQUIRED COMPONENTS PrintSupport) # of QCustomPlot's
find_package(QCustomPlotQt6 REQUIRED)
find_package(ZLIB REQUIRED)
# RE2 of Debian 12 comes without a CMake package.
find_path(ASSAYER_RE2_INCLUDE re2/re2.h REQUIRED)
find_library(ASSAYER_RE2_LIBRARY re2 REQUIRED)
mark_as_advanced(ASSAYER_RE2_INCLUDE ASSAYER_RE2_LIBRARY)
add_library(assayer_re2 INTERFACE)
target_include_directories(assayer_re2 SYSTEM INTERFACE "${ASSAYER_RE2_INCLUDE}")
target_link_libraries(assayer_re2 INTERFACE "${ASSAYER_RE2_LIBRARY}")

if(ASSAYER_TESTS)
  find_package(GTest REQUIRED)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()
if(ASSAYER_BENCH)
  find_package(yaml-cpp REQUIRED)
  find_package(benchmark REQUIRED)
endif()
