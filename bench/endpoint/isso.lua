-- Comments of the same words as in posts.lua, as isso's own script posts them: on a hundred pages, each other words.
local headers = { ["Content-Type"] = "application/json", ["Origin"] = "http://127.0.0.1:9" }
local genuine = "Chồng tôi lại say và đánh tôi trước mặt con. Tôi sợ lắm, không biết đi đâu. Xin cho tôi hỏi có chỗ nào ở tạm không? "
local place = 0

request = function()
  place = place + 1
  local body = '{"author": null, "email": null, "website": null, "parent": null, "title": "Liên hệ", "text": "'
    .. genuine .. "Nhà số " .. place .. ' ngõ ví dụ."}'
  -- Each of another reader, as in posts.lua.
  headers["X-Forwarded-For"] = "2001:db8:" .. string.format("%x", place) .. "::1"
  return wrk.format("POST", "/new?uri=%2Fpage%2F" .. place % 100 .. "%2F", headers, body)
end
