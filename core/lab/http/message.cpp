// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/http/message.h"

#include "base/ascii.h"
#include "lab/http/parameters.h"

namespace attest::lab::http {

std::optional<std::string_view> headerOf(const std::vector<Header>& headers, std::string_view name)
{
    for (const Header& header : headers) {
        if (equalNoCase(header.name, name)) {
            return header.value;
        }
    }
    return std::nullopt;
}

std::optional<std::string_view> Request::header(std::string_view name) const
{
    return headerOf(headers, name);
}

std::string Request::path() const
{
    const std::string_view whole = target;
    return percentDecoded(whole.substr(0, whole.find('?'))).value_or(std::string());
}

std::optional<std::string> Request::query(std::string_view name) const
{
    return valueOf(parametersOf(queryPart(target)), name);
}

std::optional<std::string> Request::form(std::string_view name) const
{
    return valueOf(parametersOf(body), name);
}

std::optional<std::string_view> Response::header(std::string_view name) const
{
    return headerOf(headers, name);
}

Response json(int status, std::string body)
{
    return text(status, std::move(body), "application/json; charset=utf-8");
}

Response text(int status, std::string body, std::string_view type)
{
    Response response;
    response.status = status;
    response.headers.push_back({"Content-Type", std::string(type)});
    response.body = std::move(body);
    return response;
}

} // namespace attest::lab::http
